import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseManifest } from '../../../action/build/source/manifest-syntax'
import { parseMipPackage } from '../../../action/build/source/mip-package'
import { TomlTable } from '../../../action/build/source/toml-table'
import { readSettingsPatch } from '../../../action/commands/release-settings'
import { parseJson } from '../../../action/release/nested-json'
import { checkSettingsPatch } from '../../../action/release/settings-patch'
import { Failure } from '../../../action/report/failure'
import { checkedSettings, hideSecrets } from '../../../action/serial/board-settings'
import { parseIdentity } from '../../../action/serial/identity'
import { expectLinearTime } from '../../support/growth'
import { RecordingReporter } from '../../support/recording-reporter'

// What users and boards give may be nested without end, or have lines without end.

const DEPTH = 100_000
const lists = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`
const objects = `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`
const reporter = () => new RecordingReporter()

const readers: Record<string, (value: string) => unknown> = {
  'settings.json': (value) => checkedSettings('settings.json', `{"x": ${value}}`, reporter()),
  'settings.json, with an end missing': (value) =>
    checkedSettings('settings.json', `{"x": ${value.slice(0, DEPTH)}`, reporter()),
  'the secrets of provision.json': (value) => hideSecrets(`{"x": ${value}}`, reporter()),
  'a patch of settings': (value) => readSettingsPatch(`{"x": ${value}}`, reporter()),
  "a release's patch of settings": (value) =>
    checkSettingsPatch(new Map([['settings.patch.json', Buffer.from(`{"x": ${value}}`)]])),
  'the version in a package.json': (value) =>
    parseMipPackage(`{"urls": [["a", "b"]], "version": ${value}}`, 'package.json'),
  'the addresses in a package.json': (value) =>
    parseMipPackage(`{"urls": ${value}}`, 'package.json'),
  'a pyproject.toml': (value) => TomlTable.parse(`x = ${value}`, 'pyproject.toml'),
  'a manifest.py': (value) => parseManifest(`package(${value})`, 'manifest.py'),
  'the identity of a board': (value) => parseIdentity(value, 'PORT')
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  test.each([
    ['lists', lists],
    ['tuples', lists.replaceAll('[', '(').replaceAll(']', ')')],
    ['objects', objects],
    ['brackets that nobody closes', '['.repeat(DEPTH)]
  ])('that is nested without end, of %s, is told in one line or passes', async (_, value) => {
    const outcome: unknown = await Promise.resolve()
      .then(() => read(value))
      .catch((thrown: unknown) => thrown)
    if (!(outcome instanceof Error)) return
    expect(outcome).toBeInstanceOf(Failure)
    expect(outcome.message).not.toMatch(/stack|\n/)
    expect(outcome.message.length).toBeLessThan(400)
  })
})

test('settings nested without end are told with their line, and why', () => {
  expect(() => checkedSettings('settings.json', `{\n"x": ${lists}}`, reporter())).toThrow(
    /^settings\.json:\d: not a JSON object: it is nested deeper than 64/
  )
})

test('a manifest.py is told by the line that is nested without end', () => {
  expect(() => parseManifest(`\npackage(${lists})`, 'manifest.py')).toThrow(
    /^manifest\.py:2: .*nested deeper/
  )
})

test('brackets in texts are none', () => {
  expect(parseJson(JSON.stringify(['['.repeat(DEPTH), '\\"[[']))).toHaveLength(2)
})

const texts: Record<string, (text: string) => unknown> = {
  'settings.json': (text) => checkedSettings('settings.json', text, reporter()),
  'pyproject.toml': (text) => TomlTable.parse(text, 'pyproject.toml'),
  'manifest.py': (text) => parseManifest(text, 'manifest.py')
}
const units = ['{', '[', '(', '"', "'", '"""', '\\', ' ', '\n', '#', 'a', 'a.', '1', ',', '\t= ']

describe.each(Object.entries(texts))('reading %s', (_, read) => {
  test.each([
    ['an object of many keys', (size: number) => manyKeys(size)],
    ...units.map((unit) => [unit, (size: number) => unit.repeat(size / unit.length)] as const)
  ])('takes linear time when it is all %j', (_, make) => {
    expectLinearTime((text) => read(make(text.length)), 'x')
  })
})

const manyKeys = (size: number): string =>
  `{${Array.from({ length: size / 12 }, (_, index) => `"k${index}": 1`).join(',\n')}}`

test('a patch in a file is as one in a text', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'nested-')), 'patch.json')
  await writeFile(file, objects)
  await expect(readSettingsPatch(file, reporter())).rejects.toMatchObject({ code: 'settings' })
})
