import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { storedWheel } from './stored-wheel'
import { DEVICE_ID, UpdatingBoard } from './updating-board'

const text = (files: Record<string, string>): Map<string, Buffer> =>
  new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]))

describe.each(interpreters)('With %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function start(): Promise<void> {
    fleet = await UpdatingBoard.make(micropython, {}, { flash: '2m' })
    await fleet.board.start()
    await fleet.connected()
  }

  async function release(version: string, files: Record<string, string>): Promise<void> {
    const confirmed = fleet.confirmed(version)
    await fleet.publishRelease({ version, srcFiles: text(files) })
    await confirmed
  }

  test('a module that the next release lacks is removed, and its folder with it', async () => {
    await start()
    await release('1.0', { 'lib/one.py': '1', 'lib/deep/two.py': '2' })
    await release('1.1', { 'lib/one.py': '1' })
    const flash = await fleet.flash()
    expect(flash.get('lib/one.py')).toBe('1')
    expect([...flash.keys()].filter((path) => path.includes('deep'))).toEqual([])
  })

  test('the same files released again move the manifest only, and need no reset', async () => {
    await start()
    await release('1.0', { 'lib/one.py': 'x'.repeat(3000) })
    const { boots } = fleet.board
    const before = fleet.broker.traffic(DEVICE_ID).toClientBytes
    await release('1.1', { 'lib/one.py': 'x'.repeat(3000) })
    expect(fleet.board.boots).toBe(boots)
    expect(fleet.broker.traffic(DEVICE_ID).toClientBytes - before).toBeLessThan(1000)
  })

  test('settings.json stays when the next release does not list it', async () => {
    await start()
    const settings = JSON.stringify({ ...fleet.settings, 'application.interval': 7 })
    await release('1.0', { 'lib/one.py': '1', 'settings.json': settings })
    await release('1.1', { 'lib/one.py': '2' })
    expect((await fleet.flash()).get('settings.json')).toBe(settings)
  })

  const ALIKE = { 'lib/a.py': '1', 'lib/b.py': '2', 'lib/c.py': '1', 'lib/d.py': '1' }

  test('files of the same content come once and are put in each of their places', async () => {
    await start()
    await release('1.0', ALIKE)
    const flash = await fleet.flash()
    for (const [path, content] of Object.entries(ALIKE)) expect(flash.get(path)).toBe(content)
  })

  test('so are the members of a wheel, and source files beside it', async () => {
    await start()
    const wheel = storedWheel('plain', { 'a.py': '1', 'b.py': '2', 'c.py': '1' })
    const confirmed = fleet.confirmed('1.0')
    await fleet.publishList([
      await fleet.publishWheel('plain', '1.0', wheel),
      await fleet.publishSource('d.py', '1'),
      await fleet.publishSource('e.py', '1')
    ])
    await confirmed
    const flash = await fleet.flash()
    for (const path of ['lib/a.py', 'lib/c.py', 'd.py', 'e.py']) expect(flash.get(path)).toBe('1')
    expect(flash.get('lib/b.py')).toBe('2')
  })

  test('a wheel whose members are stored is installed', async () => {
    await start()
    const confirmed = fleet.confirmed('1.0')
    const wheel = storedWheel('plain', { 'plain.py': 'VALUE = 1\n' })
    await fleet.publishList([await fleet.publishWheel('plain', '1.0', wheel)])
    await confirmed
    expect((await fleet.flash()).get('lib/plain.py')).toBe('VALUE = 1\n')
  })

  test.each(['../main.py', 'a/../../.update/x', '/boot.py'])(
    'a wheel with a member %s is refused',
    async (path) => {
      await start()
      const rejected = fleet.state('rejected')
      const wheel = storedWheel('plain', { [path]: 'escaped', 'plain.py': '' })
      await fleet.publishList([await fleet.publishWheel('plain', '1.0', wheel)])
      expect((await rejected).error).toMatchObject({ code: 'path' })
      const flash = await fleet.flash()
      expect([...flash.values()]).not.toContain('escaped')
      expect(flash.has('lib/plain.py')).toBe(false)
    }
  )

  test('three crashes soon after boot lead to safe mode, which an update ends', async () => {
    fleet = await UpdatingBoard.make(micropython, {
      'user_main.py': 'import machine\nmachine.reset()\n'
    })
    await fleet.board.start()
    await fleet.board.waitForLine('safe mode')
    await release('1.0', { 'user_main.py': 'def user_main():\n    print("mended")\n' })
    expect(fleet.board.log).toContain('mended')
  })
})
