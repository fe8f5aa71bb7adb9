import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Failure } from '../../../action/report/failure'
import { isNewer, policyText } from '../../../action/rollout/document'
import { listOf } from '../../../action/rollout/projection'
import { bounded, parseDocument } from '../../../action/rollout/read-document'
import { aRollout, PREVIOUS, RELEASE, REVERT } from './a-rollout'

const TOPIC = 'mpypi/rollouts/stable'
const encoded = (value: object): Buffer => Buffer.from(JSON.stringify(value))

test('a document comes back as it was written', () => {
  const document = aRollout({ canary: ['a', 'b'], steps: [10, 50], spreadS: 60 })
  expect(parseDocument(TOPIC, encoded(document))).toEqual(document)
})

test('a document can be read however many boards have failed, whatever they are called', () => {
  const failed = Array.from({ length: 300 }, (_, index) => ({
    id: `${index}`.padEnd(200, '\u0001'),
    code: 'rolled-back'
  }))
  const document = bounded(aRollout({}, { failed, reason: 'not back: '.padEnd(4_000, 'board, ') }))
  expect(parseDocument(TOPIC, encoded(document))).toEqual(document)
  expect(document.failed.length).toBeGreaterThan(30)
})

test('a document has as many steps as can be asked for', () => {
  const steps = Array.from({ length: 19 }, (_, index) => index + 1)
  const document = aRollout({ canary: ['a'], steps })
  expect(parseDocument(TOPIC, encoded(document)).steps).toEqual([0, ...steps, 100])
})

test('a document with any key spoiled is refused by that key, never as a bug', () => {
  const document = aRollout({ steps: [10] })
  const keys = Object.keys(document) as (keyof typeof document)[]
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
      try {
        parseDocument(TOPIC, encoded({ ...document, [key]: value }))
      } catch (error) {
        expect(error).toBeInstanceOf(Failure)
        expect((error as Failure).code).toBe('rollout')
      }
    })
  )
})

test('documents are ordered by epoch first, and then by revision', () => {
  expect(isNewer({ epoch: 2, rev: 1 }, { epoch: 1, rev: 9 })).toBe(true)
  expect(isNewer({ epoch: 1, rev: 9 }, { epoch: 1, rev: 9 })).toBe(false)
})

test('what is signed changes with the policy, and not with what boards came to', () => {
  const document = aRollout({ steps: [10] })
  const text = policyText(document)
  expect(policyText({ ...document, state: 'halted', rev: 7, epoch: 2 })).toBe(text)
  expect(policyText({ ...document, steps: [100] })).not.toBe(text)
  expect(policyText({ ...document, release: document.previous! })).not.toBe(text)
  // Else an old one, which was signed as well, could pass for that of another release.
  expect(policyText({ ...document, content: 'd'.repeat(64) })).not.toBe(text)
})

describe('the list that boards read', () => {
  const document = aRollout({ canary: ['a'], steps: [10], spreadS: 60 })
  const told = (more: object) =>
    listOf({ ...document, ...more }).map((entry) => ({ ...entry, name: undefined }))

  test('has the release before for those outside of the step', () => {
    expect(told({ state: 'running', step: 1 })).toMatchObject([
      { type: 'release', pkg_sha256: RELEASE, rollout: 10, canary: ['a'], spread: 60 },
      { type: 'fallback', pkg_sha256: PREVIOUS }
    ])
  })

  test('gives the release to canaries alone at first, and to nobody while it is stopped', () => {
    expect(told({ state: 'running', step: 0 })[0]).toMatchObject({ rollout: 0, canary: ['a'] })
    for (const state of ['paused', 'halted'] as const) {
      const [entry, fallback] = told({ state, step: 1 })
      expect(entry).toMatchObject({ rollout: 0 })
      expect(entry).not.toHaveProperty('canary')
      expect(fallback).toMatchObject({ type: 'fallback' })
    }
  })

  test('at 100 % is that of any publication', () => {
    expect(told({ state: 'complete', step: 2 })).toEqual([
      { ...document.release.entry, name: undefined }
    ])
  })

  test('of a revert has the release before with its newer seq, for everybody', () => {
    expect(told({ state: 'reverting' })).toMatchObject([{ type: 'release', pkg_sha256: REVERT }])
  })
})
