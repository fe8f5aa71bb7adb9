import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'

import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { fleetLibrary, UpdatingBoard } from './updating-board'

describe.each(interpreters)('A board with %s follows a release', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)), 300_000)

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  test('of 60 modules, and then moves one module only', async () => {
    fleet = await UpdatingBoard.make(micropython, {}, { flash: '1m' })
    await fleet.publishRelease({ wheel: await readFile((await fleetLibrary('1.0.0')).wheel.file) })
    await fleet.board.start()
    await fleet.state('confirmed')
    expect(fleet.info).toMatchObject({ packages: { 'fleet-lib': '1.0.0' } })

    const before = fleet.broker.traffic('esp32-840d8ed29760').toClientBytes
    await fleet.publishRelease({
      version: '1.0.1',
      wheel: await readFile((await fleetLibrary('1.0.1')).wheel.file)
    })
    await fleet.state('confirmed')
    console.log(fleet.broker.traffic('esp32-840d8ed29760').toClientBytes - before)
    console.log(fleet.statuses.map((s) => `${s.state} ${s.progress} ${s.heap_free}`).join('\n'))
    expect(fleet.info).toMatchObject({ packages: { 'fleet-lib': '1.0.1' } })
  })
})
