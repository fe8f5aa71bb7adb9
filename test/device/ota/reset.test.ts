import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { makeRelease, type Release } from '../../../action/release/release'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { DEVICE_ID, UpdatingBoard } from './updating-board'

describe.each(interpreters)('A board with %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  const release = (srcFiles: Map<string, Buffer>): Release =>
    makeRelease({
      name: 'demo',
      version: '2.0',
      srcFiles,
      deviceIds: [DEVICE_ID]
    })

  test('goes on with what was sent to it alone when the power went in the middle', async () => {
    fleet = await UpdatingBoard.make(micropython)
    await fleet.board.start()
    await fleet.connected()
    const sent = release(new Map([['big.bin', randomBytes(200_000)]]))
    await fleet.publishPackages(sent)
    const downloading = fleet.state('downloading')
    await fleet.publishList([sent.entry], 'cmd')
    await downloading
    await fleet.board.stop()
    const confirmed = fleet.confirmed('2.0')
    await fleet.board.start()
    await confirmed
    const flash = await fleet.flash()
    expect([...flash.keys()].filter((path) => path.startsWith('.update/list.cmd'))).toEqual([
      '.update/list.cmd.settled'
    ])
  })

  test('without a user_main takes a release: there is none that could fail', async () => {
    fleet = await UpdatingBoard.make(micropython)
    await fleet.board.files.remove('user_main.py')
    await fleet.board.start()
    await fleet.connected()
    const sent = release(new Map([['thing.py', Buffer.from('A = 1\n')]]))
    await fleet.publishPackages(sent)
    const confirmed = fleet.confirmed('2.0')
    await fleet.publishList([sent.entry], 'cmd')
    await confirmed
  })
})
