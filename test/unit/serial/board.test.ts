import { expect, test } from '@jest/globals'
import { type BoardIdentity, checkIdentity } from '../../../action/serial/board'

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
