import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { runProgram } from '../../support/board-tests'
import { interpreter, interpreters } from '../../support/micropythons'

interface Documented {
  title: string
  module: string
  examples: { source: string; expected: string }[]
}

const reference = (argument: string) =>
  spawnSync(process.execPath, ['.ci/reference.mjs', argument], { encoding: 'utf8' })

test('docs/reference says what the sources say, of every setting, topic and public class', () => {
  const { status, stderr } = reference('--check')
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

const documented = JSON.parse(reference('--examples').stdout) as Documented[]

describe.each(interpreters)('%s: the examples of', (name) => {
  const printed = new Map<string, string>()
  beforeAll(async () => {
    const { command } = await interpreter(name)
    const file = join(mkdtempSync(join(tmpdir(), 'examples-')), 'examples.json')
    writeFileSync(file, JSON.stringify(documented))
    const ended = await runProgram(command, resolve('test/device/programs/examples.py'), [file], {
      heap: '400k',
      path: [resolve('test/device/programs/stand-ins')]
    })
    expect(ended.stderr.replace(/^.*(INFO|WARNING|ERROR).*\n/gm, '')).toBe('')
    for (const part of ended.stdout.split('\u001e').slice(1)) {
      const end = part.indexOf('\n')
      printed.set(part.slice(0, end), part.slice(end + 1))
    }
  })

  test.each(documented.map((entry) => [entry.title, entry] as const))(
    '%s',
    (title, { examples }) => {
      for (const [index, { source, expected }] of examples.entries()) {
        const found = printed.get(`${title} ${index}`) ?? 'did not run\n'
        expect({ source, printed: found }).toEqual({ source, printed: expected })
      }
    }
  )
})
