import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Failure } from '../../../action/report/failure'
import { JsonReporter } from '../../../action/report/json'
import type { Reporter } from '../../../action/report/reporter'
import { TerminalReporter } from '../../../action/report/terminal'
import { BoardError } from '../../../action/serial/board-error'
import { drawn } from '../../support/drawn'
import { evilJson, evilText, RAW } from '../../support/evil'

const RUNS = { numRuns: drawn(5_000) }

/** All that a reporter writes. */
class Written {
  readonly isTTY = false
  text = ''
  write(piece: string): boolean {
    this.text += piece
    return true
  }
}

/** Says one text in all the ways that there are. */
async function sayEverything(reporter: Reporter, text: string): Promise<void> {
  reporter.info(text)
  reporter.debug(text)
  reporter.warning(text, { file: text, line: 1 })
  reporter.error(text)
  await reporter.group(text, () => Promise.resolve())
  reporter.progress(text, 1, 'B').stop()
  reporter.table({ title: text, columns: [text, 'b'], rows: [[text, text]] })
}

describe('whatever anybody says', () => {
  test('a terminal shows without a raw control character or a workflow command', async () => {
    await fc.assert(
      fc.asyncProperty(evilText, async (text) => {
        const written = new Written()
        const stream = written as unknown as NodeJS.WriteStream
        await sayEverything(new TerminalReporter(stream, { verbose: true }), text)
        expect(written.text).not.toMatch(RAW)
        expect(written.text.length).toBeLessThan(300_000)
      }),
      RUNS
    )
  })

  test('is JSON on one line for a machine, and the same when it is read', () => {
    fc.assert(
      fc.property(evilText, evilJson, (text, value) => {
        const written = new Written()
        const reporter = new JsonReporter(written)
        reporter.warning(text)
        reporter.failure(new Failure('x', text), { value })
        expect(written.text.trimEnd()).not.toMatch(RAW)
        expect(written.text.trimEnd()).not.toContain('\n')
        expect(JSON.parse(written.text)).toMatchObject({ ok: false, value: cloned(value) })
      }),
      RUNS
    )
  })

  test('on a serial line before it fails becomes an error with the name of an exception', () => {
    fc.assert(
      fc.property(evilText, evilText, (traceback, output) => {
        const { exception } = new BoardError(traceback, output)
        expect(exception).toMatch(/^[\w.]+$/)
      }),
      RUNS
    )
  })
})

function cloned(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
