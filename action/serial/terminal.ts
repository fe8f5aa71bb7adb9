import type { ReadStream } from 'node:tty'
import type { Writable } from 'node:stream'
import type { Failure } from '../report/failure'
import { type Wire, WireTimeout } from './wire'

/** Ctrl-], which neither shells nor MicroPython use. */
const LEAVE = 0x1d

/**
 * Joins a terminal to a board until Ctrl-] or the end of the input. Bytes pass as they are, both ways:
 * colours, cursor keys and the size of the window are a matter between the two.
 */
export async function converse(
  wire: Wire,
  input: ReadStream | NodeJS.ReadStream,
  output: Writable
): Promise<void> {
  let ended = false
  let failed: Failure | undefined
  const typed = (bytes: Buffer) => {
    const leave = bytes.indexOf(LEAVE)
    const wanted = leave < 0 ? bytes : bytes.subarray(0, leave)
    if (wanted.length) wire.write(wanted).catch((error: Failure) => (failed ??= error))
    if (leave >= 0) ended = true
  }
  const end = () => (ended = true)
  input.on('data', typed)
  input.on('end', end)
  if (input.isTTY) input.setRawMode(true)
  input.resume()
  try {
    while (!ended && !failed) {
      try {
        output.write(await wire.readSome(100))
      } catch (thrown) {
        if (!(thrown instanceof WireTimeout)) throw thrown
      }
    }
    if (failed) throw failed
  } finally {
    if (input.isTTY) input.setRawMode(false)
    input.off('data', typed)
    input.off('end', end)
    input.pause()
  }
}
