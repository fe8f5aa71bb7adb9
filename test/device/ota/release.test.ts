import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { compress } from '../../../action/release/blob'
import { makeDelta } from '../../../action/release/delta'
import { makeRelease, type Release } from '../../../action/release/release'
import type { MicroPython } from '../../../action/virtual/micropython'
import { fleetLibrary } from '../../support/built-once'
import { interpreter, interpreters } from '../../support/micropythons'
import { DEVICE_ID, UpdatingBoard } from './updating-board'
import { SIGNER } from '../../support/key-pairs'

describe.each(interpreters)('A board with %s follows a release', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  const received = (): number => fleet.broker.traffic(DEVICE_ID).toClientBytes

  /** What a publisher sends after a release: the delta, and entries for boards of old as well. */
  async function publishAfter(base: Release, options: { wheels: [Buffer]; signingKey?: string }) {
    const release = makeRelease({
      name: 'fleet-lib',
      version: '1.0.1',
      srcFiles: new Map(),
      channel: 'stable',
      deviceIds: [],
      ...options
    })
    await fleet.publishPackages(release)
    const { pkg_sha256 } = release.entry
    const baseHash = base.entry.pkg_sha256
    await fleet.retain(
      `mpypi/packages/release/${pkg_sha256}/${baseHash}`,
      compress(makeDelta(base.manifest, release.manifest))
    )
    await fleet.publishList([
      await fleet.publishWheel('fleet-lib', '1.0.1', options.wheels[0]),
      await fleet.publishSource('user_main.py', 'def user_main():\n    pass\n'),
      { ...release.entry, base: baseHash }
    ])
  }

  test('of 60 modules, and then moves one module only, in about 2 KB', async () => {
    const settings = { 'update.keys': [SIGNER.boardKey] }
    // A faster clock would have more pings counted.
    fleet = await UpdatingBoard.make(micropython, {}, { flash: '2m', settings, speed: 1 })
    const signed = { signingKey: SIGNER.privatePem }
    const wheel = await fleetLibrary('1.0.0')
    const first = await fleet.publishRelease({ wheels: [wheel], ...signed })
    await fleet.board.start()
    await fleet.confirmed('1.0.0')
    const states = fleet.statuses.map(({ state }) => state)
    expect([...new Set(states)]).toEqual([
      'checking',
      'downloading',
      'staged',
      'applying',
      'trial',
      'confirmed'
    ])
    await fleet.installed('fleet-lib', '1.0.0')

    const before = received()
    const next = await fleetLibrary('1.0.1')
    await publishAfter(first, { wheels: [next], ...signed })
    await fleet.confirmed('1.0.1')
    const bytes = received() - before
    process.stdout.write(`one module of 60, signed: ${bytes} bytes down to the board\n`)
    expect(bytes).toBeLessThan(2500)
    await fleet.installed('fleet-lib', '1.0.1')
  })

  test('whose delta is damaged, by the manifest itself', async () => {
    fleet = await UpdatingBoard.make(micropython, {}, { flash: '2m' })
    await fleet.board.start()
    await fleet.connected()
    const base = await fleet.publishRelease({ srcFiles: new Map([['a.txt', Buffer.from('1')]]) })
    await fleet.confirmed('1.0.0')
    const release = makeRelease({
      name: 'fleet-lib',
      version: '1.0.1',
      srcFiles: new Map([['a.txt', Buffer.from('2')]]),
      channel: 'stable',
      deviceIds: []
    })
    await fleet.publishPackages(release)
    const baseHash = base.entry.pkg_sha256
    await fleet.retain(
      `mpypi/packages/release/${release.entry.pkg_sha256}/${baseHash}`,
      compress(Buffer.from('[{"no":"header"\n["b.txt"]\n7\n'))
    )
    await fleet.publishList([{ ...release.entry, base: baseHash }])
    await fleet.confirmed('1.0.1')
    expect((await fleet.flash()).get('a.txt')).toBe('2')
  })
})
