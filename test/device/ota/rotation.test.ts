import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { generateSigningKey } from '../../../action/release/signature'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from './updating-board'
import { OTHER, SIGNER } from '../../support/key-pairs'

describe.each(interpreters)('The signing key of a board with %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  test('is replaced by two signed releases: one adds the new key, one drops the old', async () => {
    const [old, fresh] = [SIGNER, OTHER]
    const [oldKey, freshKey] = [old.boardKey, fresh.boardKey]
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
    expect(fleet.info!['keys']).toEqual([oldKey.id, freshKey.id])

    await publish('1.1', fresh.privatePem, [freshKey])
    await fleet.confirmed('1.1')
    expect(fleet.info!['keys']).toEqual([freshKey.id])

    const rejected = fleet.state('rejected')
    await publish('1.2', old.privatePem, [oldKey])
    expect((await rejected).error).toMatchObject({ code: 'unknown-key' })

    await publish('1.3', fresh.privatePem, [freshKey])
    await fleet.confirmed('1.3')
  })

  test('is kept: a release after which its signer would not be trusted is refused', async () => {
    const [heldKey, otherKey] = [SIGNER.boardKey, OTHER.boardKey]
    const settings = { 'update.keys': [heldKey, otherKey] }
    fleet = await UpdatingBoard.make(micropython, {}, { settings })
    await fleet.board.start()
    await fleet.connected()
    const publish = (version: string, keys: unknown) => {
      const text = JSON.stringify({ ...fleet.settings, 'update.keys': keys })
      const srcFiles = new Map([['settings.json', Buffer.from(text)]])
      return fleet.publishRelease({ version, signingKey: SIGNER.privatePem, srcFiles })
    }
    const stranger = generateSigningKey().boardKey
    for (const [version, keys] of [
      ['1.0', undefined],
      ['1.1', 'none'],
      ['1.2', [stranger]],
      ['1.3', [otherKey, stranger]],
      ['1.4', [{ ...heldKey, id: '00000000' }]]
    ] as const) {
      const rejected = fleet.state('rejected')
      await publish(version, keys)
      expect(await rejected).toMatchObject({ version, error: { code: 'own-key' } })
    }
    // The last step of a rotation, signed by the key that goes.
    await publish('2.0', [otherKey])
    await fleet.confirmed('2.0')
    expect(fleet.info!['keys']).toEqual([otherKey.id])
  })

  test('does not come with a release that nobody signed', async () => {
    fleet = await UpdatingBoard.make(micropython)
    await fleet.board.start()
    await fleet.connected()
    const key = SIGNER.boardKey
    const settings = JSON.stringify({ ...fleet.settings, 'update.keys': [key] })
    const srcFiles = new Map([['settings.json', Buffer.from(settings)]])
    const rejected = fleet.state('rejected')
    await fleet.publishRelease({ version: '1.0', srcFiles })
    expect((await rejected).error).toMatchObject({ code: 'own-key' })
    await fleet.publishRelease({ version: '1.1', srcFiles, signingKey: SIGNER.privatePem })
    await fleet.confirmed('1.1')
    expect(fleet.info!['keys']).toEqual([key.id])
  })

  test('cannot be lost to settings that no board could read', async () => {
    fleet = await UpdatingBoard.make(micropython)
    await fleet.board.start()
    await fleet.connected()
    for (const [version, text] of [
      ['1.0', '{"mqtt.server": "x"'],
      ['1.1', '[]'],
      ['1.2', JSON.stringify({ ...fleet.settings, text: 'x'.repeat(8192) })]
    ] as const) {
      const rejected = fleet.state('rejected')
      const srcFiles = new Map([['settings.json', Buffer.from(text)]])
      await fleet.publishRelease({ version, srcFiles })
      expect(await rejected).toMatchObject({ version, error: { code: 'settings' } })
    }
  })
})
