import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { fleetLibrary } from '../../support/built-once'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from './updating-board'

describe.each(interpreters)('A board with %s follows wheel and src entries', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  test('and installs a wheel of 60 modules in a heap of 160 KB and 1 MB of flash', async () => {
    fleet = await UpdatingBoard.make(micropython, {}, { flash: '2m' })
    const payload = await fleetLibrary('1.0.0')
    await fleet.publishList([await fleet.publishWheel('fleet-lib', '1.0.0', payload)])
    await fleet.board.start()
    await fleet.state('trial')
    const { version } = await fleet.state('confirmed')
    expect(version).toBe('1.0.0')
    await fleet.installed('fleet-lib', '1.0.0')
  })
})
