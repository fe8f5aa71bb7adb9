import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NotUnderstood, readReport, REPORT_KINDS } from '../../../action/channel/reports'
import { parseBrokerUrl } from '../../../action/channel/broker-url'
import { Failure } from '../../../action/report/failure'
import { releaseEntryOf } from '../../../action/release/retained-list'
import { drawn } from '../../support/drawn'
import { evilReport, evilText } from '../../support/evil'

const REPORTS = drawn(50_000)
const RUNS = { numRuns: drawn(5_000) }
/** All that may be kept of one report. */
const MOST_KEPT = 10_000

test(`${REPORTS} reports of boards are understood or left out by name, and little is kept of each`, () => {
  fc.assert(
    fc.property(fc.constantFrom(...REPORT_KINDS), evilReport, (kind, payload) => {
      let kept: unknown
      try {
        kept = readReport(kind, payload)
      } catch (error) {
        return error instanceof NotUnderstood && /^[\w ,.]+$/.test(error.message)
      }
      return (JSON.stringify(kept) ?? '').length < MOST_KEPT
    }),
    { numRuns: REPORTS }
  )
})

describe('fails by name and never as a bug:', () => {
  const failsByName = (work: () => unknown): void => {
    try {
      work()
    } catch (error) {
      expect(error).toBeInstanceOf(Failure)
    }
  }

  test('a retained list', () => {
    fc.assert(
      fc.property(evilReport, (payload) => failsByName(() => releaseEntryOf('t', payload))),
      RUNS
    )
  })

  test('a broker URL, of which no password is shown', () => {
    fc.assert(
      fc.property(fc.constantFrom('mqtt', 'wss', 'x'), evilText, (scheme, text) => {
        try {
          parseBrokerUrl(`${scheme}://user:Sesame${text}Sesame@host`)
        } catch (error) {
          expect(error).toBeInstanceOf(Failure)
          expect((error as Failure).message).not.toContain('Sesame')
        }
      }),
      RUNS
    )
  })
})
