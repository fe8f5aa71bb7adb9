import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  emptyIndex,
  encodeIndex,
  MAX_INDEX_BYTES,
  parseIndex,
  withRelease,
  type IndexedRelease
} from '../../../action/release/release-index'

const TOPIC = 'mpypi/packages/index/demo'
const hash = (digit: string): string => digit.repeat(64)

const release = (seq: number): IndexedRelease => ({
  version: `1.${seq}.0`,
  pkg_sha256: seq.toString(16).padStart(64, '0'),
  size: 2850,
  seq,
  channel: 'stable'
})

const anyRelease: fc.Arbitrary<IndexedRelease> = fc
  .record({ seq: fc.nat(), repeats: fc.constantFrom(hash('a'), hash('b')), channel: fc.boolean() })
  .map(({ seq, repeats, channel }) => ({
    ...release(seq),
    repeats,
    channel: channel ? 'stable' : null
  }))

test('an index comes back as it was written, with the oldest release first', () => {
  fc.assert(
    fc.property(fc.array(anyRelease, { maxLength: 20 }), (releases) => {
      const index = releases.reduce(withRelease, emptyIndex('demo'))
      const { payload } = encodeIndex(index)
      expect(parseIndex(TOPIC, Buffer.from(payload))).toEqual(index)
      expect(index.releases.map(({ seq }) => seq)).toEqual(
        [...new Set(releases.map(({ seq }) => seq))].sort((a, b) => a - b)
      )
    })
  )
})

test('two publishers who merge in either order have both releases', () => {
  const [a, b] = [release(1), release(2)]
  const one = [a, b].reduce(withRelease, emptyIndex('demo'))
  expect([b, a].reduce(withRelease, emptyIndex('demo'))).toEqual(one)
  expect(one.releases).toEqual([a, b])
})

test('an index above 128 KB forgets its oldest releases, by name', () => {
  const many = {
    ...emptyIndex('demo'),
    releases: Array.from({ length: 1000 }, (_, i) => release(i))
  }
  const { payload, forgotten } = encodeIndex(many)
  expect(payload.length).toBeLessThanOrEqual(MAX_INDEX_BYTES)
  expect(forgotten[0]).toEqual(release(0))
  const kept = parseIndex(TOPIC, Buffer.from(payload)).releases
  expect([...forgotten, ...kept]).toEqual(many.releases)
})

describe('is refused, naming the topic:', () => {
  const good = { ...emptyIndex('demo'), releases: [release(1)] }
  test.each<[string, string | object]>([
    ['no JSON', 'x'],
    ['another format', { ...good, format: 2 }],
    ['an index of another name', { ...good, name: 'other' }],
    ['a version to keep that is none', { ...good, keep: [1] }],
    ['a release without a hash', { ...good, releases: [{ ...release(1), pkg_sha256: 'x' }] }],
    [
      'a release with a strange package',
      { ...good, releases: [{ ...release(1), packages: [{}] }] }
    ],
    ['more than 128 KB', ' '.repeat(MAX_INDEX_BYTES + 1)]
  ])('%s', (_what, payload) => {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
    expect(() => parseIndex(TOPIC, Buffer.from(text))).toThrow(
      expect.objectContaining({ code: 'index', message: expect.stringContaining(TOPIC) })
    )
  })
})
