import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { compress } from '../../../action/release/blob'
import { makeRelease } from '../../../action/release/release'
import type { MicroPython } from '../../../action/virtual/micropython'
import { fleetLibrary } from '../../support/built-once'
import { interpreter, interpreters } from '../../support/micropythons'
import { sha256 } from '../../support/update'
import { DEVICE_ID, UpdatingBoard } from './updating-board'
import { OTHER, SIGNER } from '../../support/key-pairs'

const files = (path: string, text: string): Map<string, Buffer> =>
  new Map([[path, Buffer.from(text)]])
const TARGET = { name: 'demo', version: '1.0', channel: 'stable', deviceIds: [] }

describe.each(interpreters)('A board with %s refuses', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function start(settings: object = {}, flash = '1m'): Promise<void> {
    fleet = await UpdatingBoard.make(micropython, {}, { settings, flash })
    await fleet.board.start()
    await fleet.connected()
  }

  /** Publishes the list, expects it to be refused with the code, and nothing to change. */
  async function refused(list: object[], code: string | RegExp, error = {}): Promise<void> {
    const rejected = fleet.state('rejected')
    await fleet.publishList(list)
    const told = (await rejected).error
    expect(told).toMatchObject({ code: expect.stringMatching(code), ...error })
    const flash = await fleet.flash()
    expect([...flash.keys()].filter((path) => /\.update\/(dl|stage|journal)/.test(path))).toEqual(
      []
    )
    expect(flash.get('user_main.py')).toContain('user_main A')
    expect([...flash.keys()].filter((path) => path.startsWith('lib/fleet'))).toEqual([])
  }

  test('a wheel that does not have its hash', async () => {
    await start()
    const entry = await fleet.publishWheel('fleet-lib', '1.0.0', Buffer.from('a wheel'))
    await fleet.retain(`mpypi/packages/wheel/${entry.pkg_sha256}`, 'another')
    await refused([entry], 'hash')
  })

  test('a wheel that does not have its size', async () => {
    await start()
    const entry = await fleet.publishWheel('fleet-lib', '1.0.0', Buffer.from('a wheel'))
    await refused([{ ...entry, size: 8 }], 'size')
  })

  test("a development wheel of the original's script, and says what does not fit", async () => {
    await start()
    const wheel = await fleetLibrary('1.0.1', 6)
    const error = { text: 'the list says fleet-lib 1.0.1dev, the wheel is fleet_lib 1.0.1' }
    await refused([await fleet.publishWheel('fleet-lib', '1.0.1dev', wheel)], 'wheel', error)
  })

  test("a source file to which the original's script gave the hash of the wheel", async () => {
    await start()
    const wheel = await fleetLibrary('1.0.1', 6)
    const entry = await fleet.publishWheel('fleet-lib', '1.0.1', wheel)
    await fleet.retain(`mpypi/packages/src/config.json/${entry.pkg_sha256}`, '{}')
    const source = { type: 'src', path: 'config.json', pkg_sha256: entry.pkg_sha256 }
    const error = { text: 'the list gives config.json the hash of a wheel' }
    await refused([entry, source], 'hash', error)
  })

  test('a wheel with a member that was changed', async () => {
    await start()
    const wheel = await fleetLibrary('1.0.0', 6)
    wheel[80]! ^= 0x40 // in the first member's data
    await refused([await fleet.publishWheel('fleet-lib', '1.0.0', wheel)], /wheel|hash/)
  })

  test('a wheel that is no archive', async () => {
    await start()
    await refused([await fleet.publishWheel('fleet-lib', '1.0.0', Buffer.alloc(900, 'x'))], 'wheel')
  })

  test('a source file that would land in /.update', async () => {
    await start()
    await refused([{ type: 'src', path: '.update/x', pkg_sha256: sha256('x'), size: 1 }], 'path')
  })

  test('what does not fit, before a byte is fetched', async () => {
    await start({}, '700k')
    const entry = { type: 'src', path: 'big.bin', pkg_sha256: sha256('x'), size: 700_000 }
    await refused([entry], 'flash-full')
  })

  test('a release that does not fit, before any of its files is fetched', async () => {
    await start({}, '700k')
    const release = makeRelease({
      ...TARGET,
      srcFiles: new Map([['big.bin', randomBytes(400_000)]])
    })
    await fleet.publishPackages(release)
    const before = fleet.broker.traffic(DEVICE_ID).toClientBytes
    await refused([release.entry], 'flash-full')
    expect(fleet.broker.traffic(DEVICE_ID).toClientBytes - before).toBeLessThan(2000)
  })

  test('a list that is no list', async () => {
    await start()
    await refused({ type: 'wheel' } as unknown as object[], 'list')
  })

  const entry = { type: 'src', path: 'a.py', pkg_sha256: 'ab'.repeat(32), size: 1 }
  const deep = (brackets: number): string =>
    JSON.stringify([{ ...entry, deep: 0 }]).replace(
      '"deep":0',
      `"deep":${'['.repeat(brackets)}${']'.repeat(brackets)}`
    )
  test.each([
    ['of more than 8192 bytes', JSON.stringify(Array.from({ length: 90 }, () => entry))],
    [
      'with an entry of more than 2048 bytes',
      JSON.stringify([{ ...entry, text: 'x'.repeat(2048) }])
    ],
    ['nested more than 4 deep', deep(3)],
    ['nested as deep as it goes', deep(900)]
  ])('a list %s, and does not try again', async (_, list) => {
    await start()
    const rejected = fleet.state('rejected')
    await fleet.retain('mpypi/channels/stable', list)
    expect((await rejected).error).toMatchObject({ code: 'list' })
    expect(fleet.statuses.map(({ state }) => state)).not.toContain('failed')
  })

  test('anything unsigned when it holds a key, and takes what its key signed', async () => {
    await start({ 'update.keys': [SIGNER.boardKey] })
    const rejected = fleet.state('rejected')
    await fleet.publishList([await fleet.publishSource('user_main.py', 'x = 1\n')])
    expect((await rejected).error).toMatchObject({ code: 'unsigned' })
    const confirmed = fleet.state('confirmed')
    const srcFiles = files('user_main.py', 'def user_main():\n    print("signed")\n')
    const release = makeRelease({ ...TARGET, srcFiles, signingKey: SIGNER.privatePem })
    await fleet.publishPackages(release)
    await fleet.publishList([release.entry])
    await confirmed
    expect((await fleet.flash()).get('user_main.py')).toContain('signed')
  })

  test('a release that another key signed', async () => {
    await start({ 'update.keys': [SIGNER.boardKey] })
    const signingKey = OTHER.privatePem
    const release = makeRelease({ ...TARGET, srcFiles: files('a.py', 'x\n'), signingKey })
    await fleet.publishPackages(release)
    await refused([release.entry], 'unknown-key')
  })

  test('a release that is older than the one it runs', async () => {
    await start()
    const old = makeRelease({
      ...TARGET,
      srcFiles: files('a.py', 'a = 1\n'),
      nowMs: 1_800_000_000_000
    })
    const confirmed = fleet.state('confirmed')
    await fleet.publishRelease({
      ...TARGET,
      srcFiles: files('a.py', 'a = 2\n'),
      nowMs: 1_800_000_000_001
    })
    await confirmed
    await fleet.publishPackages(old)
    await refused([old.entry], 'old-seq')
  })

  test.each([
    ['is not', 'a = 2\n', 'hash'],
    ['is longer than', 'a = 11\n', 'size'],
    ['is shorter than', 'a=1\n', 'size']
  ])('a file that %s what the manifest says', async (_, content, code) => {
    await start()
    const release = makeRelease({ ...TARGET, srcFiles: files('a.py', 'a = 1\n') })
    const packages = release.packages.map((each) =>
      each.entry.type === 'blob' ? { ...each, payload: compress(Buffer.from(content)) } : each
    )
    await fleet.publishPackages({ ...release, packages })
    await refused([release.entry], code)
  })
})
