import { spawnSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { DEFAULT_MAX_PACKAGE_BYTES } from '../../../action/channel/publication'
import { keyOf, type Surface, VERBS } from '../../../action/options/definition'
import { OUTPUTS } from '../../../action/options/outputs'
import { defaultsOf } from '../../../action/options/read'
import { optionsOf } from '../../../action/options/table'

const SURFACES: Surface[] = ['action.yml', 'flash/action.yml', ...VERBS]

test('manifests, their types and the tables of the docs are what the table says', () => {
  const { stderr, status } = spawnSync(process.execPath, ['.ci/options.mjs', '--check'], {
    encoding: 'utf8'
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

describe.each(SURFACES)('the options of %s', (surface) => {
  const options = optionsOf(surface)

  test('have names and keys of their own', () => {
    const names = options.map(([name]) => name)
    const keys = options.map(([name, definition]) => keyOf(name, definition))
    expect(names).toEqual([...new Set(names)])
    expect(keys).toEqual([...new Set(keys)])
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  })

  test('have defaults that are allowed', () => {
    for (const [name, { kind, default: fallback }] of options) {
      const value = fallback === undefined ? 'none' : kind.parse(fallback)
      expect([name, value]).not.toContain(undefined)
    }
  })

  test('are told in one sentence that begins with a capital and has no full stop', () => {
    const told = [...options.map(([, { text }]) => text)]
    for (const text of told) expect(text).toMatch(/^([A-Z]|settings|provision).*[^.\s]$/)
  })
})

test('the largest package is the same where the channel is asked without any options', () => {
  expect(defaultsOf('publish').maxPackageBytes).toBe(DEFAULT_MAX_PACKAGE_BYTES)
})

test('outputs are told in one sentence each', () => {
  for (const outputs of Object.values(OUTPUTS)) {
    for (const { text } of Object.values(outputs)) expect(text).toMatch(/^[A-Z].*[^.\s]$/)
  }
})
