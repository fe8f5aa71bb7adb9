import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { makeRelease } from '../../../action/release/release'

interface PatchVector {
  settings: string
  patch: string
  outcome: unknown
  refused: string | null
}

// Boards judge the same file: test/device/programs/settings_patch.py.
const vectors = JSON.parse(
  readFileSync('test/fixtures/protocol/settings-patch.json', 'utf8')
) as PatchVector[]

const release = (files: Record<string, string>) => () =>
  makeRelease({
    name: 'demo',
    version: '1.0',
    srcFiles: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
    deviceIds: []
  })

describe('a patch of settings', () => {
  test.each(vectors)('$patch is refused: $refused', ({ patch, refused }) => {
    const making = release({ 'settings.patch.json': patch })
    if (refused === null) expect(making).not.toThrow()
    else expect(making).toThrow(expect.objectContaining({ code: refused }))
  })

  // RFC 7396 §2, as it stands there.
  test.each(vectors.filter(({ outcome }) => outcome !== null))(
    '$patch makes of $settings what the RFC says',
    ({ settings, patch, outcome }) => {
      const merge = (target: unknown, change: unknown): unknown => {
        if (typeof change !== 'object' || change === null || Array.isArray(change)) return change
        const isObject = typeof target === 'object' && target !== null && !Array.isArray(target)
        const merged = new Map<string, unknown>(isObject ? Object.entries(target) : [])
        for (const [name, value] of Object.entries(change))
          if (value === null) merged.delete(name)
          else merged.set(name, merge(merged.get(name), value))
        return Object.fromEntries(merged)
      }
      expect(merge(JSON.parse(settings), JSON.parse(patch))).toEqual(outcome)
    }
  )

  test('names the secret, and not its value', () => {
    const making = release({ 'settings.patch.json': '{"mqtt":{"password":"peas"}}' })
    expect(making).toThrow(/sets mqtt\.password.*--provision/)
    expect(making).not.toThrow(/peas/)
  })

  test('is as small and as flat as boards read it', () => {
    const nested = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)
    expect(release({ 'settings.patch.json': nested(8) })).not.toThrow()
    expect(release({ 'settings.patch.json': nested(9) })).toThrow('nested deeper than 8')
    const long = JSON.stringify({ a: 'x'.repeat(8192) })
    expect(release({ 'settings.patch.json': long })).toThrow('boards read 8192')
  })

  test('does not go with new settings', () => {
    const files = { 'settings.patch.json': '{}', 'settings.json': '{}' }
    expect(release(files)).toThrow('leave one of them out')
  })
})
