import { Failure } from '../report/failure'
import { type Wire, WireTimeout } from './wire'

/** Longest that a board takes for a window of the source; whatever else it says is none. */
const WINDOW_MS = 5000

const ABORT = 0x04
const CREDIT = 0x01

/** Bytes that an ESP32's UART driver holds for MicroPython, less the few that come by themselves. */
const PACE_BYTES = 128
/** Time that these bytes take at 115200 baud, and a little. */
const PACE_MS = 12

/**
 * Raw-paste mode: the board says how much it can take. Question `\x05A\x01`; answer `R\x01` yes, `R\x00` no,
 * anything else a firmware that does not know the mode (MicroPython < 1.14).
 */
export async function sendPasted(wire: Wire, source: Buffer): Promise<'sent' | 'no' | 'unknown'> {
  await wire.write('\x05A\x01')
  const answer = (await wire.readExactly(2, 2000)).toString('latin1')
  if (answer === 'R\x00') return 'no'
  if (answer !== 'R\x01') return 'unknown'
  const window = (await wire.readExactly(2, 2000)).readUInt16LE(0)
  let credit = window
  let deadline = Date.now() + WINDOW_MS
  for (let sent = 0; sent < source.length;) {
    if (wire.hasBytes || credit === 0) {
      for (const byte of await wire.readSome(deadline - Date.now())) {
        if (byte === CREDIT) {
          credit += window
          deadline = Date.now() + WINDOW_MS
        } else if (byte === ABORT) {
          await wire.write('\x04')
          throw new Failure(
            'board-refused',
            `the board on ${wire.path} broke off: reset it and try again`
          )
        }
      }
      continue
    }
    const piece = source.subarray(sent, sent + credit)
    await wire.write(piece)
    sent += piece.length
    credit -= piece.length
  }
  await wire.write('\x04')
  // Credits that were under way come first, then the board's own \x04: the source has ended.
  await wire.readUntil('\x04', 5000)
  return 'sent'
}

/** Plain raw mode, at a pace that a board without flow control can follow; answered by `OK`. */
export async function sendPaced(wire: Wire, source: Buffer): Promise<void> {
  for (let sent = 0; sent < source.length; sent += PACE_BYTES) {
    await wire.write(source.subarray(sent, sent + PACE_BYTES))
    await new Promise((resolve) => setTimeout(resolve, PACE_MS))
  }
  await wire.write('\x04')
  try {
    await wire.readUntil('OK', 5000)
  } catch (thrown) {
    if (!(thrown instanceof WireTimeout)) throw thrown
    throw new Failure(
      'board-refused',
      `the board on ${wire.path} did not take a program: reset it and try again`
    )
  }
}
