import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { secretName } from '../../../action/build/secret-file'
import { DESK_FOLDERS } from '../../../action/build/source/application'
import { fleetTable } from '../../../action/commands/fleet-table'
import { patternOf } from '../../support/figures'
import { landing } from '../../support/project'
import { trackedFiles } from '../../support/tracked'

// What pages list is what there is, no more and no less.

const text = (file: string): string => readFileSync(file, 'utf8')
const codeIn = (part: string): string[] => [...part.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)
/** What stands on a page from some words up to others. */
function part(page: string, from: string, to: string): string {
  const [, after] = text(page).split(patternOf(from))
  if (after === undefined) throw new Error(`${page} does not say "${from}"`)
  return after.split(to)[0]!
}

const foldersOf = (folder: string): string[] => {
  const below = trackedFiles(folder).map((file) => file.split('/').slice(1))
  return [...new Set(below.filter(({ length }) => length > 1).map(([first]) => first!))]
}

test('docs/architecture.md has a row for each folder of action/', () => {
  const rows = [...text('docs/architecture.md').matchAll(/^\| `action\/(\w+)\/` \|/gm)]
  expect(rows.map(([, folder]) => folder).sort()).toEqual(foldersOf('action'))
})

test('CONTRIBUTING.md has a row for each folder of tests but make bench', () => {
  const rows = [...text('CONTRIBUTING.md').matchAll(/^\| `test\/(\w+)` \|/gm)]
  const projects = text('jest.config.js').match(
    /(?<=project\(')\w+|(?<=')(integration|device|system)/g
  )
  expect([...rows.map(([, folder]) => folder!), 'bench'].sort()).toEqual([...projects!].sort())
})

test('each guide is one that a test executes', () => {
  const tests = readdirSync('test/system/guides').map((name) =>
    text(join('test/system/guides', name))
  )
  for (const guide of readdirSync('docs/guides').map((name) => name.replace('.md', '')))
    expect(tests.join('')).toMatch(new RegExp(`'${guide}'|docs/guides/${guide}\\.md'`))
})

test('docs/virtual-boards.md names the hardware that is stood in for', () => {
  const stoodIn = readdirSync('action/virtual/board')
    .filter((name) => /^[a-z]\w*\.py$/.test(name))
    .map((name) => name.slice(0, -3))
  const named = codeIn(part('docs/virtual-boards.md', 'is stood in for: ', '. `machine.reset()`'))
  expect(named.filter((name) => name !== 'micropython').sort()).toEqual(stoodIn)
})

test('docs/build.md names the folders of an application that stay out', () => {
  const [folders] = codeIn(part('docs/build.md', '- at the top, folders ', ','))
  expect(folders!.split(' ')).toEqual(DESK_FOLDERS)
})

test('what docs/build.md says of an application stays out', async () => {
  const top = codeIn(part('docs/build.md', "files of Python's and other tools (", ';'))
  const anywhere = codeIn(part('docs/build.md', '- anywhere ', ';'))
  const names = [...top, ...anywhere].filter((name) => name !== '__init__.py')
  expect(names.length).toBeGreaterThan(12)
  const files = names.map((name) => [
    name.replaceAll('*', 'x'),
    name.endsWith('.json') ? '{}' : 'x = 1\n'
  ])
  const { root } = await landing({
    'mpy-blox.toml': 'name = "lamp"\nversion = "1.0.0"\n',
    'main.py': 'x = 1\n',
    ...(Object.fromEntries(files) as Record<string, string>)
  })
  expect(root).toEqual(['main.py'])
})

test('what docs/build.md says never goes in is refused by its name', () => {
  const named = codeIn(part('docs/build.md', 'So these are refused', 'and every file with'))
  expect(named.length).toBeGreaterThan(8)
  const allowed = named.filter(
    (name) => secretName(/^\.(p12|pfx|jks)$/.test(name) ? `a${name}` : name) === undefined
  )
  expect(allowed).toEqual([])
})

test('docs/fleet.md tells of each column but the names of board and channel', () => {
  const rows = part('docs/fleet.md', '| column | says |', '\n\n').matchAll(/^\| ([^|-]+) \|/gm)
  const told = [...rows].flatMap(([, names]) => names!.split(', '))
  expect(['board', 'channel', ...told].sort()).toEqual([...fleetTable('', []).columns].sort())
})

test('docs/protocol.md names what boards say of themselves', () => {
  const [, said] = /def info\(updates\):[^]*?return \{([^]*?)\n {4}\}/.exec(
    text('device-lib/mpy_blox/ota/info.py')
  )!
  const keys = [...said!.matchAll(/'(\w+)':/g)].map(([, key]) => key!)
  const told = codeIn(part('docs/protocol.md', 'JSON: `device_id`', 'of a board on Wi-Fi'))
  expect(['device_id', ...told.filter((key) => /^[a-z_]+$/.test(key))].sort()).toEqual(keys.sort())
})

test('docs/battery.md shows the calls of examples/battery.py', () => {
  const example = text('examples/battery.py').replaceAll('SLEEP_S', '900')
  const calls = part('docs/battery.md', '```python\n', '```').trim().split('\n')
  expect(calls.filter((call) => !example.includes(call))).toEqual([])
})
