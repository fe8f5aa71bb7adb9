import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { makeRelease } from '../../../action/release/release'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from './updating-board'

const files = (texts: Record<string, string>): Map<string, Buffer> =>
  new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]))
const mainOf = (what: string): string => `async def user_main():\n    print("${what}")\n`

describe.each(interpreters)('A board with %s that is moved to another channel', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))
  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  /** On channel stable with the application pump, and a tool for this board alone. */
  async function settled(): Promise<void> {
    fleet = await UpdatingBoard.make(micropython, {})
    await fleet.board.start()
    await fleet.connected()
    const pump = { 'user_main.py': mainOf('pump'), 'pump.txt': 'x', 'shared.txt': 'of pump' }
    await fleet.publishRelease({ name: 'pump', version: '2.0', srcFiles: files(pump) })
    await fleet.confirmed('2.0')
    await fleet.keepRelease({ name: 'tool', version: '0.1', srcFiles: files({ 'tool.txt': 'x' }) })
    await fleet.confirmed('0.1')
    // Before that the board may clear what comes next, too.
    await fleet.cleared()
  }
  /** The application lamp is on channel garden. */
  async function offer(lamp: Record<string, string>): Promise<void> {
    const release = makeRelease({
      name: 'lamp',
      version: '1.1',
      channel: 'garden',
      deviceIds: [],
      srcFiles: files(lamp)
    })
    await fleet.publishPackages(release)
    await fleet.retain('mpypi/channels/garden', JSON.stringify([release.entry]))
  }
  const move = async (): Promise<void> => {
    const patch = JSON.stringify({ 'update.channel': 'garden' })
    const srcFiles = files({ 'settings.patch.json': patch })
    await fleet.keepRelease({ name: 'settings', version: '1', srcFiles })
    await fleet.confirmed('1')
    await fleet.cleared()
  }

  test('takes its application, which need not take anything, and is rid of the one before', async () => {
    await settled()
    const lamp = { 'user_main.py': mainOf('lamp'), 'shared.txt': 'of lamp' }
    await offer(lamp)
    await move()
    await fleet.confirmed('1.1')
    const flash = await fleet.flash()
    expect(flash.get('user_main.py')).toContain('lamp')
    expect(flash.get('shared.txt')).toBe('of lamp')
    expect(flash.has('pump.txt')).toBe(false)
    expect(flash.get('tool.txt')).toBe('x')
    const releases = [...flash.keys()].filter((path) => path.startsWith('.update/releases/'))
    expect(releases.sort()).toEqual(
      ['lamp', 'lamp.seq', 'settings', 'settings.seq', 'tool', 'tool.seq'].map(
        (file) => `.update/releases/${file}`
      )
    )
  })

  test('keeps the one before until then, and has it back when the new one fails', async () => {
    await settled()
    const lamp = { 'user_main.py': 'raise ValueError("dark")', 'shared.txt': 'of lamp' }
    await offer(lamp)
    const rolledBack = fleet.state('rolled-back')
    await move()
    await rolledBack
    const flash = await fleet.flash()
    expect(flash.get('user_main.py')).toContain('pump')
    expect(flash.get('pump.txt')).toBe('x')
    expect(flash.has('.update/releases/pump')).toBe(true)
  })

  test('is not rid of anything by a release for it alone', async () => {
    await settled()
    await fleet.retain('mpypi/channels/garden', '[]')
    await move()
    await fleet.keepRelease({ name: 'other', version: '0.2', srcFiles: files({ 'o.txt': 'x' }) })
    await fleet.confirmed('0.2')
    expect((await fleet.flash()).get('pump.txt')).toBe('x')
  })
})
