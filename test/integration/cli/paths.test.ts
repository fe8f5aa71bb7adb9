import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { VERBS, type Verb } from '../../../action/options/definition'
import { optionsOf } from '../../../action/options/table'
import { runForDocument } from '../../support/cli-document'

// Every option of every verb that takes a path, given what is not there, or not what it should be: one line that
// names it.

const NOWHERE = ['--broker', 'mqtt://127.0.0.1:9']
/** With these and one bad path more a verb would begin its work. */
const BEGINNINGS: Record<Verb, string[]> = {
  init: [],
  build: ['--package', 'project'],
  lock: ['--package', 'project'],
  publish: ['--package', 'project', '--channel', 'lab', '--dry-run'],
  republish: ['--package', 'dist-lib/app-1.0-esp32.tar.gz', '--record', 'project/app.py'],
  rollout: ['revert', '--channel', 'lab', ...NOWHERE],
  fleet: NOWHERE,
  reboot: ['esp32-1', ...NOWHERE],
  logs: ['esp32-1', ...NOWHERE],
  move: ['esp32-1', '--channel', 'lab', ...NOWHERE],
  retire: ['esp32-1', ...NOWHERE],
  prune: ['porch', ...NOWHERE],
  keygen: [],
  purge: [],
  unprovision: [],
  boards: [],
  board: [],
  verify: ['--channel', 'lab', ...NOWHERE],
  flash: ['--port', 'project/app.py', '--firmware-sha256', '0'.repeat(64)],
  repl: ['--port', 'project/app.py'],
  broker: [],
  demo: []
}

const FAULTS = {
  'nothing there': 'missing.json',
  'below a file': 'empty.json/below.json',
  'a link to itself': 'loop.json',
  'a folder': 'folder.json',
  'an empty file': 'empty.json',
  'a binary file': 'binary.json',
  'a device without an end': '/dev/zero',
  'below what makes no folders': '/proc/none/below.json'
}

type Fault = keyof typeof FAULTS

/** What is no fault of an option, by its name: `verb option`, or `option` of every verb. */
const FINE: Record<string, Fault[]> = {
  out: ['nothing there', 'a folder'],
  'mip-index': ['nothing there', 'a folder'],
  'extra-src-files': ['an empty file', 'a binary file'],
  'allow-outside': ['a folder'],
  files: ['an empty file', 'a binary file'],
  mount: ['a folder'],
  image: ['nothing there', 'a link to itself'],
  // What is wrong with ports is told in the table of the ports.
  'boards port': Object.keys(FAULTS) as Fault[]
}

const CASES = VERBS.flatMap((verb) =>
  optionsOf(verb)
    .filter(([name, { kind }]) => / path\b/.test(` ${kind.allowed}`) || name === 'mpy-cross')
    .flatMap(([name]) =>
      (Object.keys(FAULTS) as Fault[])
        .filter((fault) => !(FINE[`${verb} ${name}`] ?? FINE[name] ?? []).includes(fault))
        .map((fault) => [verb, name, fault] as const)
    )
)

let home: string
beforeAll(async () => {
  home = process.cwd()
  const folder = await mkdtemp(join(tmpdir(), 'mpy-blox-paths-'))
  process.chdir(folder)
  await mkdir('project')
  await mkdir('folder.json')
  await writeFile('project/pyproject.toml', '[project]\nname = "app"\nversion = "1.0"\n')
  await writeFile('project/app.py', 'x = 1\n')
  await writeFile('empty.json', '')
  await writeFile('binary.json', Buffer.from([0xff, 0, 0x80, 0x1b, 0x0a, 0xc0]))
  await symlink('loop.json', 'loop.json')
  await runForDocument(['build', '--package', 'project'])
})
// Some make what is not there.
afterEach(() => rm('missing.json', { recursive: true, force: true }))
afterAll(() => process.chdir(home))

test('the table has options that take paths', () => {
  expect(CASES.length).toBeGreaterThan(100)
})

describe.each(CASES)('%s --%s', (verb, name, fault) => {
  test(`${fault}: one line that names it`, async () => {
    const path = FAULTS[fault]
    const given = name === 'mpy-cross' ? `./${path}` : path
    const before = BEGINNINGS[verb].join(' ').replace(new RegExp(`--${name} \\S+`), '')
    const { ok, error } = await runForDocument([
      verb,
      ...before.split(' ').filter(Boolean),
      `--${name}`,
      given
    ])
    expect(ok).toBe(false)
    expect(error?.code).not.toBe('internal')
    expect(error?.message).toContain(path)
    expect(error?.message).not.toMatch(/\n|undefined|\[object|E[A-Z]{4,}:/)
  })
})

describe('a folder that was removed meanwhile', () => {
  const ONE_LINE =
    /^(::error.*::)?the folder that you are in is not there any more.*change to another one$/m
  let before: string
  beforeAll(async () => {
    before = process.cwd()
    const gone = await mkdtemp(join(tmpdir(), 'gone-'))
    process.chdir(gone)
    await rm(gone, { recursive: true })
  })
  afterAll(() => process.chdir(before))

  test.each(VERBS)('is named by %s, on one line', async (verb) => {
    expect((await runForDocument([verb, ...BEGINNINGS[verb]])).error).toMatchObject({
      code: 'working-folder',
      message: expect.stringMatching(ONE_LINE)
    })
  })

  test.each(['release', 'flash'])('is named by the action of dist/%s', async (action) => {
    const bundle = join(home, 'dist', action, 'index.js')
    await expect(promisify(execFile)(process.execPath, [bundle])).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(ONE_LINE)
    })
  })
})
