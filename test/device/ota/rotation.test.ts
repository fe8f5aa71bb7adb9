import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { boardKeyFromPem, generateSigningKey } from '../../../action/release/signature'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from './updating-board'

describe.each(interpreters)('The signing key of a board with %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)), 300_000)

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  test('is replaced by two signed releases: one adds the new key, one drops the old', async () => {
    const [old, fresh] = [generateSigningKey(), generateSigningKey()]
    const [oldKey, freshKey] = [old, fresh].map(({ publicPem }) => boardKeyFromPem(publicPem))
    fleet = await UpdatingBoard.make(micropython, {}, { settings: { 'update.keys': [oldKey] } })
    await fleet.board.start()
    await fleet.connected()

    const publish = (version: string, signingKey: string, keys: unknown[]) => {
      const settings = JSON.stringify({ ...fleet.settings, 'update.keys': keys })
      const srcFiles = new Map([['settings.json', Buffer.from(settings)]])
      return fleet.publishRelease({ version, signingKey, srcFiles })
    }
    await publish('1.0', old.privatePem, [oldKey, freshKey])
    await fleet.confirmed('1.0')
    expect(fleet.info!['keys']).toEqual([oldKey!.id, freshKey!.id])

    await publish('1.1', fresh.privatePem, [freshKey])
    await fleet.confirmed('1.1')
    expect(fleet.info!['keys']).toEqual([freshKey!.id])

    const rejected = fleet.state('rejected')
    await publish('1.2', old.privatePem, [oldKey])
    expect((await rejected).error).toMatchObject({ code: 'unknown-key' })

    await publish('1.3', fresh.privatePem, [freshKey])
    await fleet.confirmed('1.3')
  })
})
