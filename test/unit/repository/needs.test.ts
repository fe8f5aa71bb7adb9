import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'

// What pages say that one needs: the oldest Node is the one that CI runs everything on, and `make test` starts no other programs.

const text = (file: string): string => readFileSync(file, 'utf8')
const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/guides/first-board.md']
const { engines } = JSON.parse(text('package.json')) as { engines: { node: string } }
const FLOOR = Number(/^>=(\d+)$/.exec(engines.node)![1])

test.each(PAGES)('%s promises what package.json does', (page) => {
  expect(text(page)).toContain(`Node ${FLOOR} or later`)
})

test('all workflows run on it, by the one file that says so', () => {
  expect(text('.node-version')).toBe(`${FLOOR}\n`)
  for (const name of readdirSync('.github/workflows')) {
    const workflow = text(join('.github/workflows', name))
    expect(workflow).toContain('node-version-file: .node-version\n')
    expect(workflow).not.toContain('node-version:')
  }
})

test('tests run the actions on the Node that their descriptions name', () => {
  const runtimes = ['action.yml', 'flash/action.yml'].map((file) => {
    const { runs } = parse(text(file)) as { runs: { using: string } }
    return runs.using
  })
  const [, installed] = / node@(\d+)/.exec(text('.ci/run'))!
  expect(runtimes).toEqual(Array(2).fill(`node${installed}`))
})

/** What every Linux has. */
const SYSTEM = ['bash', 'mkfifo', 'sh', 'sha256sum', 'tar', 'touch']

test('CONTRIBUTING.md names the programs that the tests of make test start', () => {
  const sources = ['unit', 'integration', 'device', 'torture'].flatMap((project) =>
    readdirSync(join('test', project), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => text(join('test', project, name)))
  )
  const calls = sources.flatMap((source) => [
    ...source.matchAll(/\b(?:exec|execFile|spawn)(?:Sync)?\(\s*'([\w.-]+)'/g)
  ])
  const started = [...new Set(calls.map(([, program]) => program!))]
  expect(started).toContain('openssl')
  const [, needed] = /^You need (.*?)\./m.exec(text('CONTRIBUTING.md'))!
  const isNamed = (program: string): boolean => new RegExp(`\\b${program}\\b`).test(needed!)
  expect(started.filter((program) => !SYSTEM.includes(program) && !isNamed(program))).toEqual([])
})
