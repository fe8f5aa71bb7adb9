import { describe, expect, test } from '@jest/globals'
import {
  isSameVersion,
  normaliseVersion,
  resolveVersion,
  versionOfTag
} from '../../../action/release/version'

const now = new Date('2026-11-22T13:45:07.042Z')
const at = { file: 'device-lib/pyproject.toml', line: 3 }

const resolve = (sources: Partial<Parameters<typeof resolveVersion>[0]>): string =>
  resolveVersion({ file: 'mpy-blox.toml', dev: false, now, ...sources })

describe('the version of a release', () => {
  test('is what pyproject.toml declares when there is no tag', () => {
    expect(resolve({ declared: { version: '1.4.0', at } })).toBe('1.4.0')
  })

  test('is the tag when pyproject.toml leaves it open', () => {
    expect(resolve({ tag: 'refs/tags/v1.4.0' })).toBe('1.4.0')
  })

  test('may be spelled differently in tag and pyproject.toml', () => {
    expect(resolve({ tag: 'v1.4.0-rc.1', declared: { version: '1.4.0rc1', at } })).toBe('1.4.0rc1')
  })

  test('is an error that names both when tag and pyproject.toml disagree', () => {
    expect(() => resolve({ tag: 'v1.4.0', declared: { version: '1.3.9', at } })).toThrow(
      'the tag says version 1.4.0, device-lib/pyproject.toml:3 says 1.3.9; change one of them, or give `version`'
    )
  })

  test('is the one asked for, whatever tag and pyproject.toml say', () => {
    const declared = { version: '1.3.9', at }
    expect(resolve({ version: '2.0', tag: 'v1.4.0', declared })).toBe('2.0')
  })

  test('is an error when nothing names one', () => {
    expect(() => resolve({})).toThrow(
      'no version: put `version` into mpy-blox.toml, build from a tag such as v1.4.0, or give `version`'
    )
  })

  test('that is invalid in pyproject.toml is an error at its line', () => {
    expect(() => resolve({ declared: { version: 'one', at } })).toThrow(
      expect.objectContaining({
        code: 'version-invalid',
        message: expect.stringContaining('device-lib/pyproject.toml:3: "one" is not a version'),
        details: { at }
      })
    )
  })
})

describe('a development version', () => {
  const dev = (version: string, milliseconds = 0): string =>
    resolve({ version, dev: true, now: new Date(now.getTime() + milliseconds) })

  test('is the release with .devN, N being the time in UTC', () => {
    expect(dev('1.4.0')).toBe('1.4.0.dev20261122134507042')
  })

  test('is valid after PEP 440 and in its normal form', () => {
    expect(normaliseVersion(dev('1.4.0rc1.post2'))).toBe(dev('1.4.0rc1.post2'))
  })

  test('grows with every run', () => {
    const numbers = [0, 1, 999, 60_000, 86_400_000].map((later) =>
      BigInt(dev('1.4.0', later).split('.dev')[1]!)
    )
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => (a < b ? -1 : 1)))
  })

  test('replaces a .devN that is there, and leaves the local part at the end', () => {
    expect(dev('1.4.0.dev3+lab')).toBe('1.4.0.dev20261122134507042+lab')
  })
})

describe('a tag', () => {
  test.each([
    ['v1.4.0', '1.4.0'],
    ['1.4.0', '1.4.0'],
    ['refs/tags/v1.4.0', '1.4.0']
  ])('%s is version %s', (tag, version) => {
    expect(versionOfTag(tag)).toBe(version)
  })

  test.each(['latest', 'v', 'release/1.4', 'v1.4.0 beta'])('%s is not a version', (tag) => {
    expect(() => versionOfTag(tag)).toThrow(expect.objectContaining({ code: 'version-invalid' }))
  })
})

// The examples of PEP 440, "Normalization".
test.each([
  ['1.1RC1', '1.1rc1'],
  ['01.02', '1.2'],
  ['1.1.a1', '1.1a1'],
  ['1.1-a-1', '1.1a1'],
  ['1.1alpha1', '1.1a1'],
  ['1.1beta2', '1.1b2'],
  ['1.1c3', '1.1rc3'],
  ['1.1preview3', '1.1rc3'],
  ['1.2a', '1.2a0'],
  ['1.2-post2', '1.2.post2'],
  ['1.2.post-2', '1.2.post2'],
  ['1.0-r4', '1.0.post4'],
  ['1.2.post', '1.2.post0'],
  ['1.0-1', '1.0.post1'],
  ['1.2-dev2', '1.2.dev2'],
  ['1.2.dev', '1.2.dev0'],
  ['1.0+ubuntu-1', '1.0+ubuntu.1'],
  ['v1.0', '1.0'],
  [' 1.0\n', '1.0'],
  ['2!1.0', '2!1.0'],
  ['0!1.0', '1.0']
])('%j is written %s', (text, normal) => {
  expect(normaliseVersion(text)).toBe(normal)
})

test.each(['', '1.', '1..2', '1.0x', '1.0+', '1.0+a_', 'a1', '1.0.dev1.post1'])(
  '%j is not a version',
  (text) => {
    expect(() => normaliseVersion(text)).toThrow('is not a version after PEP 440')
  }
)

test('a tag may leave zeros at the end out', () => {
  expect(resolve({ tag: 'v1.4', declared: { version: '1.4.0', at } })).toBe('1.4')
})

test.each([
  ['1.4', '1.4.0', true],
  ['1.4.0rc1', '1.4rc1', true],
  ['1.4.0.post1', '1.4.post1', true],
  ['1.0', '1', true],
  ['1.4', '1.40', false],
  ['1.4.0', '1.4.0rc1', false],
  ['1.0.4', '1.4', false]
])('%s is the same version as %s: %s', (a, b, expected) => {
  expect(isSameVersion(a, b)).toBe(expected)
})
