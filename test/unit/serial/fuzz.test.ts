import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { explain } from '../../../action/report/explain'
import { Failure } from '../../../action/report/failure'
import { checkedAnswer, Mutilated } from '../../../action/serial/answer'
import { AppReport } from '../../../action/serial/app-report'
import type { Board } from '../../../action/serial/board'
import { BoardError } from '../../../action/serial/board-error'
import { asFailure } from '../../../action/serial/board-failure'
import { BootLog } from '../../../action/serial/boot-log'
import { checkChip, readHeader, reasonIn } from '../../../action/serial/firmware'
import { checkIdentity, parseIdentity } from '../../../action/serial/identity'
import { isInSync } from '../../../action/serial/sync'
import { purge } from '../../../action/serial/upkeep'
import { firmwareImage } from '../../support/chip'
import { drawn } from '../../support/drawn'
import { evilJson, evilText } from '../../support/evil'

const RUNS = { numRuns: drawn(5_000) }
/** Of several lines each. */
const RUNS_OF_LINES = { numRuns: drawn(1_000) }
/** More than any line that a user is to read. */
const MOST_SAID = 1_000
const PORT = '/dev/ttyUSB0'

/** What is said of what a board said: one short line of ASCII. Commands to a runner are a reporter's matter. */
function expectTame(text: string): void {
  if (!/^[\x20-\x7e]*$/.test(text) || text.length > MOST_SAID) expect(text).toBe('tame')
}

/** @returns undefined when it fails by name */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    expect(error).toBeInstanceOf(Failure)
    expectTame(explain(error).message)
    return undefined
  }
}

/** Good most of the time. */
const mostly = <T>(...good: T[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: evilJson })

const identity = fc
  .tuple(
    mostly([1, 24, 1], [1, 9, 2], [1, 24, 1e300]),
    fc.oneof(fc.constant('esp32-840d8ed29760'), evilText),
    fc.oneof(fc.constant('Generic ESP32 module with ESP32'), evilText),
    mostly(2566),
    mostly(1),
    mostly(true),
    fc.oneof(fc.array(evilText, { maxLength: 4 }), evilJson)
  )
  .map((fields) => JSON.stringify(fields))

/** Lines as a board prints them, evil text where there are words. */
const line = fc.oneof(
  evilText,
  fc
    .tuple(
      fc.constantFrom('INFO', 'WARNING', 'ERROR'),
      fc.constantFrom('mpy_blox.wifi', 'clock', 'mqtt', 'app', '__proto__', 'constructor'),
      fc.constantFrom('connected to ', 'follows channel ', 'subscription to ', 'booted', ''),
      evilText
    )
    .map(
      ([level, logger, words, text]) => `2026-11-25 12:00:00 ${level} ${logger}: ${words}${text}`
    )
)

const raised = fc
  .tuple(fc.constantFrom('OSError: ', 'OSError: [Errno ', 'MemoryError: ', ''), evilText)
  .map(([name, text]) => `Traceback (most recent call last):\r\n  File "x"\r\n${name}${text}`)

describe('whatever is on a serial port says, it is a value or fails by name:', () => {
  test('who it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          identity,
          evilText,
          evilJson.map((value) => JSON.stringify(value))
        ),
        (answer) => {
          const board = attempt(() => parseIdentity(answer, PORT))
          if (!board) return
          attempt(() => checkIdentity(board, PORT, 'esp32-840d8ed29760'))
          const { packages, ...told } = board
          for (const word of [...packages].flat()) expectTame(word)
          for (const word of Object.values(told)) expectTame(String(word))
        }
      ),
      RUNS
    )
  })

  test('an answer, whole or not', () => {
    const hashed = (text: string) =>
      `${text}#${createHash('sha256').update(text).digest('hex').slice(0, 8)}\n`
    fc.assert(
      fc.property(evilText, fc.boolean(), (text, whole) => {
        try {
          checkedAnswer(whole ? hashed(text) : text)
        } catch (error) {
          expect(error).toBeInstanceOf(Mutilated)
          expectTame((error as Error).message)
          expect(asFailure(error, PORT)).toMatchObject({ code: 'board-silent' })
        }
      }),
      RUNS
    )
  })

  test('an exception that it raised', () => {
    fc.assert(
      fc.property(raised, evilText, (traceback, output) => {
        const failure = asFailure(new BoardError(traceback, output), PORT)
        expect(failure).toBeInstanceOf(Failure)
        expectTame((failure as Failure).message)
      }),
      RUNS
    )
  })

  test('how it boots, and what its application brings up', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, raised), { maxLength: 4 }), fc.nat(50), (lines, cut) => {
        const application = new AppReport()
        const log = new BootLog((heard) => {
          expect(heard.length).toBeLessThanOrEqual(MOST_SAID)
          application.hear(heard)
        })
        const bytes = Buffer.from(`${lines.join('\r\n')}\r\n>>> `)
        log.hear(bytes.subarray(0, cut))
        log.hear(bytes.subarray(cut))
        expectTame(log.exception ?? '')
        for (const { text } of application.parts) expectTame(text)
      }),
      RUNS_OF_LINES
    )
  })

  test('which chip it is, by esptool', () => {
    const image = firmwareImage({ bytes: 64 })
    const header = readHeader('firmware.bin', image)
    const told = fc
      .tuple(
        fc.oneof(fc.constantFrom('ESP32', 'ESP32-S3', `ESP32-S${'3'.repeat(5_000)}`), evilText),
        fc.oneof(fc.constantFrom('84:0d:8e:d2:97:60', ' '.repeat(5_000)), evilText),
        fc.oneof(fc.constantFrom('4MB', '1MB', `${'0'.repeat(5_000)}MB`), evilText)
      )
      .map(
        ([chip, mac, size]) => `Connected to ${chip}\nMAC: ${mac}\nDetected flash size: ${size}\n`
      )
    const options = { port: PORT, image: 'firmware.bin', sha256: '', deviceId: '840d8ed29760' }
    fc.assert(
      fc.property(fc.oneof(told, evilText), (answer) => {
        attempt(() => checkChip(options, image, header, answer))
        expectTame(reasonIn(answer))
      }),
      RUNS
    )
  })

  test('which files it holds, and how many it removed', async () => {
    const wanted = { files: new Map([['lib/x/__init__.mpy', Buffer.from('x')]]), packages: ['x'] }
    const file = fc
      .tuple(fc.oneof(fc.constant('lib/x.py'), evilText), fc.nat(), fc.constantFrom('0', '1', '2'))
      .map(([path, size, owned]) => `${path} ${size} ${'ab'.repeat(12)} ${owned}`)
    const listing = fc
      .tuple(
        fc.oneof(fc.constantFrom('4096 100 ', '4096 100 a,b', '0 0 ', '1e999 -1 '), evilText),
        fc.array(fc.oneof(file, evilText), { maxLength: 5 })
      )
      .map(([head, lines]) => [head, ...lines].join('\n'))
    await fc.assert(
      fc.asyncProperty(listing, async (answer) => {
        // The hardware's part: it answers.
        const board = { ask: () => Promise.resolve(answer), wire: { path: PORT } }
        expect(typeof (await isInSync(board as unknown as Board, wanted))).toBe('boolean')
        expect(typeof (await purge(board as unknown as Board, 'lib'))).toBe('number')
      }),
      RUNS_OF_LINES
    )
  })
})
