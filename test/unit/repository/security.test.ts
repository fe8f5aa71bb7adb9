import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'

// What SECURITY.md says that the project does itself.

interface Step {
  name?: string
  uses?: string
  run?: string
  with?: Record<string, string>
}
interface Job {
  permissions: Record<string, string>
  steps: Step[]
}
interface Workflow {
  permissions: object
  jobs: Record<string, Job>
}

const FOLDERS = ['.github/workflows', 'examples/workflows']
const workflows = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
const text = (file: string): string => readFileSync(file, 'utf8')
const RELEASE = parse(text('.github/workflows/release.yml')) as Workflow
const writes = ({ permissions }: Job): boolean => Object.values(permissions).includes('write')
const publishing = Object.values(RELEASE.jobs).filter(writes)
const step = (name: string): Step =>
  publishing.flatMap(({ steps }) => steps).find((one) => one.name === name)!

test.each(workflows)('%s pins actions by commit, and says of which version', (file) => {
  const foreign = [...text(file).matchAll(/uses: (?!mpy-blox\/)(\S+)(.*)/g)]
  for (const [, uses, comment] of foreign) {
    expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/)
    expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/)
  }
})

test('linters from PyPI are pinned by hash, npm packages by the lock file', () => {
  const requirements = text('.ci/requirements.txt')
    .replaceAll(/^#.*\n/gm, '')
    .split(/\n(?=\S)/)
  for (const one of requirements) expect(one).toMatch(/^[\w-]+==[\d.]+ \\\n +--hash=sha256:/)
  const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, object> }
  const { '': own, ...others } = packages
  expect(own).toBeDefined()
  for (const one of Object.values(others)) expect(one).toHaveProperty('integrity')
})

test('new versions of all that wait a week', () => {
  const { updates } = parse(text('.github/dependabot.yml')) as {
    updates: {
      'package-ecosystem': string
      directory?: string
      directories?: string[]
      cooldown: { 'default-days': number }
    }[]
  }
  const places = updates.flatMap(({ directory, directories = [directory!], ...update }) =>
    directories.map((place) => `${update['package-ecosystem']} ${place}`)
  )
  // Dependabot takes / for .github/workflows.
  expect(places.sort()).toEqual([
    'github-actions /',
    'github-actions /examples/workflows',
    'npm /',
    'pip /.ci'
  ])
  for (const { cooldown } of updates) expect(cooldown['default-days']).toBeGreaterThanOrEqual(7)
})

test.each(workflows)('%s gives permissions to single jobs, and at most reads without', (file) => {
  const { permissions } = parse(text(file)) as Workflow
  for (const level of Object.values(permissions)) expect(level).toBe('read')
})

test('what publishes runs no code of the project', () => {
  expect(publishing).toHaveLength(1)
  for (const { uses = '', run = '' } of publishing.flatMap(({ steps }) => steps)) {
    expect(uses).not.toMatch(/^actions\/checkout|^\.|^mpy-blox/)
    expect(run).not.toMatch(/\b(node|np[mx]|make|python\d?|ba?sh|source)\b|\.ci|\.\//)
  }
})

test('all files of a release are attested', () => {
  const released = step('Create the release').run!.match(/library\/\*\S+/g)
  const attested = step('Say where the files come from').with!['subject-path']!
  expect(attested.trim().split('\n')).toEqual(released)
})

test('what attests may sign and write attestations', () => {
  const jobs = workflows.flatMap((file) => Object.values((parse(text(file)) as Workflow).jobs))
  const attesting = jobs.filter(({ steps }) =>
    steps.some(({ uses }) => uses?.startsWith('actions/attest@'))
  )
  expect(attesting).toHaveLength(2)
  for (const { permissions } of attesting)
    expect(permissions).toMatchObject({ 'id-token': 'write', attestations: 'write' })
})

test('v1 moves to the newest v1.y.z', () => {
  const bin = mkdtempSync(join(tmpdir(), 'gh-'))
  writeFileSync(join(bin, 'gh'), '#!/bin/sh\necho "$@"\n')
  chmodSync(join(bin, 'gh'), 0o755)
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    GITHUB_REF_NAME: 'v1.4.0',
    GITHUB_REPOSITORY: 'mpy-blox/mpy-blox',
    GITHUB_SHA: '3d3c42e'
  }
  const { stdout } = spawnSync('bash', ['-ec', step('Move the major tag').run!], {
    env,
    encoding: 'utf8'
  })
  expect(stdout).toBe(
    'api --method PATCH repos/mpy-blox/mpy-blox/git/refs/tags/v1 -f sha=3d3c42e -F force=true\n'
  )
})
