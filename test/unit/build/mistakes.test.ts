import { describe, expect, test } from '@jest/globals'
import { readRelease } from '../../../action/build/read-release'
import { buildOptions } from '../../support/build-library'
import { type Layout, writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'

// What people get wrong in the description of a project: one line names file, line and key.

async function message(layout: Layout): Promise<string> {
  const options = await buildOptions(await writeProject(layout))
  const { details, message } = await readRelease(options, new RecordingReporter()).then(
    () => Promise.reject(new Error('nothing is wrong with it')),
    (error: Error & { details: { at?: { line?: number } } }) => error
  )
  expect(details).toBeDefined()
  expect(message).not.toContain('\n')
  return message
}

const PROJECT = '[project]\nname = "lamp"\nversion = "1.0"\n'
const LAMP = { 'lamp.py': '', 'main.py': '' }

describe('[tool.mpy-blox] with', () => {
  const settings = (lines: string) =>
    message({ ...LAMP, 'pyproject.toml': `${PROJECT}[tool.mpy-blox]\n${lines}\n` })

  test.each([
    ['package = ["lamp"]', ':5: package means nothing in [tool.mpy-blox]; known are packages, '],
    ['packages = "lamp"', ':5: packages must be a list'],
    ['packages = [1]', ':5: packages must be a list of names or tables'],
    [
      'scripts = [{ include = "main.py", frm = "." }]',
      'frm means nothing in [tool.mpy-blox]; known are include, from, to'
    ],
    ['scripts = [{ from = "src" }]', ':5: scripts must be a list of names, or of tables'],
    ['scripts = ["other.py"]', ':5: script "other.py" is not there'],
    ['framework = "yes"', ':5: framework must be true or false'],
    ['exclude = [""]', ':5: exclude must be a list of strings'],
    ['platforms = ["esp32"]', ':5: platforms must be a table: [tool.mpy-blox.platforms]'],
    ['platforms.esp32 = "x"', ': esp32 must be a table: [tool.mpy-blox.platforms.esp32]'],
    ['platforms.ESP32.exclude = []', ': platform names consist of a-z, 0-9 and _'],
    ['mip-index = 5', ':5: mip-index must be a string'],
    [
      'takes = ["user_main.py"]',
      'takes names user_main.py, which is not in the release; leave it out'
    ],
    ['remove = ["../x"]', 'board path "../x" leaves the root of the board'],
    ['remove = ["main.py"]', 'remove names main.py, which no release removes'],
    ['dependencies = ["aioble"]', ':5: dependencies must be a table: name = "version"']
  ])('%s', async (lines, words) => {
    expect(await settings(lines)).toContain(words)
  })

  test('no table', async () => {
    const toml = `${PROJECT}[tool]\nmpy-blox = "yes"\n`
    expect(await message({ ...LAMP, 'pyproject.toml': toml })).toBe(
      'pyproject.toml:5: mpy-blox must be a table: [tool.mpy-blox]'
    )
  })
})

describe('[tool.mpy-blox.dependencies] with', () => {
  test.each([
    ['aioble = 5', ':5: aioble must be a string'],
    ['aioble = {}', ':5: aioble needs one of version, url, pypi and path'],
    [
      'aioble = { verison = "1" }',
      ':5: verison means nothing in [tool.mpy-blox.dependencies.aioble]; known are version, '
    ],
    ['"umqtt.simple" = { verison = "1" }', ': verison means nothing'],
    ['one = { pypi = 2 }', ':5: pypi must be a string'],
    ['one = { pypi = "1", version = "1" }', ':5: one needs one of'],
    ['one = { pypi = "=> 2" }', ':5: '],
    ['one = ">=1.0"', ':5: one: an index of mip has no ranges: name one version, or "latest"'],
    ['one = "ftp://a/b.py"', ':5: one: "ftp://a/b.py" is neither a version nor an address'],
    ['one = { path = "../nowhere" }', ':5: one: there is no folder '],
    ['one = { path = "." }', ':5: one needs lamp in turn']
  ])('%s', async (line, words) => {
    const toml = `${PROJECT}[tool.mpy-blox.dependencies]\n${line}\n`
    expect(await message({ ...LAMP, 'pyproject.toml': toml })).toContain(`pyproject.toml${words}`)
  })
})

describe('mpy-blox.toml', () => {
  test.each([
    ['name = lamp', ':1: not valid TOML: '],
    ['', ': no name: add `name = "…"`'],
    ['name = "lamp"\nversion = 1.0', ':2: version must be a string'],
    ['name = "lamp"\nversion = "one"', ':2: "one" is not a version after PEP 440'],
    [
      'name = "lamp"\nversion = "1"\nlicense = "as you like"',
      ':3: license is no SPDX expression: MIT, '
    ],
    ['[project]\nname = "lamp"', ': project means nothing here; known are name, version, '],
    [Buffer.from('name = "l\xe4mp"\n', 'latin1'), ':1 is not UTF-8; save it as UTF-8'],
    [Buffer.from('\ufeffname = "lamp"', 'utf16le'), ' is UTF-16; save it as UTF-8']
  ])('%j', async (text, words) => {
    expect(await message({ ...LAMP, 'mpy-blox.toml': text })).toContain(`mpy-blox.toml${words}`)
  })

  test('without a version', async () => {
    expect(await message({ ...LAMP, 'mpy-blox.toml': 'name = "lamp"\n' })).toContain(
      'no version: put `version` into mpy-blox.toml, '
    )
  })

  test('beside a pyproject.toml that describes the project: nobody would read one of the two', async () => {
    const two = { 'pyproject.toml': PROJECT, 'mpy-blox.toml': 'name = "lamp"\n' }
    expect(await message({ ...LAMP, ...two })).toBe(
      'pyproject.toml describes the project, so nobody would read mpy-blox.toml: move its lines to [tool.mpy-blox] there, or delete one of the two'
    )
  })
})
