import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  hashOf,
  prunable,
  referencesOf,
  unprotected,
  type Reasons
} from '../../../action/release/prunable'
import { emptyIndex, type IndexedRelease } from '../../../action/release/release-index'
import type { PackageReference } from '../../../action/release/update-list'

const DAY_MS = 86_400_000
const NOW_MS = 100 * DAY_MS
const hash = (number: number): string => number.toString(16).padStart(64, '0')

const release = (number: number, more: Partial<IndexedRelease> = {}): IndexedRelease => ({
  version: `1.${number}`,
  pkg_sha256: hash(number),
  size: 100,
  seq: number,
  channel: 'stable',
  ...more
})

const index = (releases: IndexedRelease[], keep: string[] = []) => ({
  ...emptyIndex('demo'),
  keep,
  releases
})

const nobody: Reasons = { named: new Set(), isRun: () => false, nowMs: NOW_MS }

const versions = (releases: IndexedRelease[]): string[] => releases.map(({ version }) => version)

const anyRelease: fc.Arbitrary<IndexedRelease> = fc
  .record({
    number: fc.nat(30),
    seq: fc.nat(NOW_MS),
    at: fc.option(fc.nat(NOW_MS), { nil: undefined }),
    repeats: fc.option(fc.nat(30), { nil: undefined })
  })
  .map(({ number, seq, at, repeats }) =>
    release(number, {
      seq,
      ...(at !== undefined && { at }),
      ...(repeats !== undefined && { repeats: hash(repeats) })
    })
  )
const anyIndex = fc.uniqueArray(anyRelease, { selector: ({ pkg_sha256 }) => pkg_sha256 })
const few = fc.array(fc.nat(30), { maxLength: 5 })

describe('a release goes', () => {
  test('to which nothing refers', () => {
    expect(versions(prunable(index([release(1), release(2)]), nobody))).toEqual(['1.1', '1.2'])
  })

  test.each<[string, Partial<IndexedRelease>, string[], Partial<Reasons>]>([
    ['younger than a day', { seq: NOW_MS - DAY_MS + 1 }, [], {}],
    ['published once more within a day', { at: NOW_MS - DAY_MS + 1 }, [], {}],
    ['of a version to keep', {}, ['1.1'], {}],
    ['of a version to keep that is written otherwise', {}, ['1.1.0'], {}],
    ['whose hash is named', {}, [], { named: new Set([hash(1)]) }],
    ['that a board says it runs', {}, [], { isRun: (version) => version === '1.1' }]
  ])('not if it is one %s', (_what, more, keep, reasons) => {
    const left = prunable(index([release(1, more), release(2)], keep), { ...nobody, ...reasons })
    expect(versions(left)).toEqual(['1.2'])
  })

  test('not if one that stays brings it back, or brings back one that does', () => {
    const chain = [release(1), release(2, { repeats: hash(1) }), release(3, { repeats: hash(2) })]
    expect(prunable(index(chain, ['1.3']), nobody)).toEqual([])
  })

  test('never, whatever else there is, to which anything refers', () => {
    fc.assert(
      fc.property(anyIndex, few, few, few, (releases, named, kept, run) => {
        const reasons: Reasons = {
          named: new Set(named.map(hash)),
          isRun: (version) => run.some((number) => version === `1.${number}`),
          nowMs: NOW_MS
        }
        const keep = kept.map((number) => `1.${number}`)
        const gone = prunable(index(releases, keep), reasons)
        const stay = releases.filter((each) => !gone.includes(each))
        for (const { version, pkg_sha256, seq, at = 0 } of gone) {
          expect(reasons.named.has(pkg_sha256)).toBe(false)
          expect(keep).not.toContain(version)
          expect(reasons.isRun(version)).toBe(false)
          expect(Math.max(seq, at)).toBeLessThanOrEqual(NOW_MS - DAY_MS)
          expect(stay.map(({ repeats }) => repeats)).not.toContain(pkg_sha256)
        }
      })
    )
  })
})

test('a release has its files, packages and delta before its manifest', () => {
  const packages = [
    { type: 'wheel' as const, name: 'demo', version: '1.1', pkg_sha256: hash(7), size: 1 }
  ]
  const blobs: PackageReference[] = [{ type: 'blob', sha256: hash(8), part: 0 }]
  const references = referencesOf('demo', release(1, { base: hash(9), packages }), blobs)
  expect(references.map(({ type }) => type)).toEqual(['blob', 'wheel', 'delta', 'release'])
  expect(references.map(hashOf)).toEqual([hash(8), hash(7), hash(1), hash(1)])
})

test('what a release that stays shares with one that goes is never chosen', () => {
  const blobs = (numbers: number[]): PackageReference[] =>
    numbers.map((number) => ({ type: 'blob', sha256: hash(number) }))
  fc.assert(
    fc.property(few, few, (stays, goes) => {
      const held = new Set(stays.map(hash))
      const chosen = unprotected(referencesOf('demo', release(99), blobs(goes)), held).map(hashOf)
      for (const number of stays) expect(chosen).not.toContain(hash(number))
      for (const number of goes) if (!stays.includes(number)) expect(chosen).toContain(hash(number))
    })
  )
})
