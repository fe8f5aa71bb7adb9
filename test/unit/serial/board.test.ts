import { expect, test } from '@jest/globals'
import type { Failure } from '../../../action/report/failure'
import { BoardError } from '../../../action/serial/board-error'
import { asFailure } from '../../../action/serial/board-failure'
import { type BoardIdentity, checkIdentity } from '../../../action/serial/identity'
import { WireTimeout } from '../../../action/serial/wire'

const board = (overrides: Partial<BoardIdentity>): BoardIdentity => ({
  deviceId: 'esp32-840d8ed29760',
  version: '1.22.0',
  machine: 'Generic ESP32 module',
  mpy: '6.2',
  deflate: true,
  takesBytes: true,
  packages: new Map(),
  ...overrides
})

test.each(['1.22.0', '1.27.1', '2.0.0'])('works with MicroPython %s', (version) => {
  expect(() => checkIdentity(board({ version }), '/dev/ttyUSB0')).not.toThrow()
})

test.each(['1.21.0', '1.9.4'])('refuses MicroPython %s and says what to do', (version) => {
  expect(() => checkIdentity(board({ version }), '/dev/ttyUSB0')).toThrow(
    `the board on /dev/ttyUSB0 runs MicroPython ${version}, 1.22 or later is needed: write a newer one with --firmware`
  )
})

test('refuses a board that is not the one that is meant', () => {
  expect(() => checkIdentity(board({}), '/dev/ttyUSB0', 'esp32-840d8ed2a1f4')).toThrow(
    /is esp32-840d8ed29760, not esp32-840d8ed2a1f4: nothing was changed/
  )
})

test.each([
  [
    'a flash that was full after all',
    new BoardError('OSError: [Errno 28] ENOSPC\r\n', ''),
    'flash-full: flash full: the board on /dev/ttyUSB0 has no room; remove files from it, or flash with --purge'
  ],
  [
    'another exception',
    new BoardError('Traceback …\r\nValueError: nonsense\r\n', ''),
    'board-error: the board on /dev/ttyUSB0 raised ValueError: nonsense'
  ],
  [
    'silence',
    new WireTimeout(5000, Buffer.alloc(0)),
    'board-silent: the board on /dev/ttyUSB0 stopped answering: press its reset button and repeat the command'
  ]
])('says on one line what to do about %s', (_what, thrown, line) => {
  const { code, message } = asFailure(thrown, '/dev/ttyUSB0') as Failure
  expect(`${code}: ${message}`).toBe(line)
})
