import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from './updating-board'

type Files = Record<string, string>

const text = (files: Files): Map<string, Buffer> =>
  new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]))

const OWN = 'def user_main():\n    pass\n'

/** A package as a release carries it. */
const sens = (version: string): Files => ({
  [`lib/sens-${version}.dist-info/METADATA`]: `Name: sens\nVersion: ${version}\nImport-Name: sens\nImport-Name: probes\n`,
  'lib/sens/__init__.py': `VERSION = '${version}'\n`,
  'lib/probes.py': `VERSION = '${version}'\n`
})

describe.each(interpreters)('On a board with %s, that has several releases,', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)), 300_000)

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function start(): Promise<void> {
    fleet = await UpdatingBoard.make(micropython, {}, { flash: '2m' })
    await fleet.board.start()
    await fleet.connected()
  }

  let seq = 1_800_000_000_000
  async function publish(release: string, files: Files, terms: object): Promise<void> {
    const srcFiles = text(files)
    await fleet.publishRelease({
      name: release,
      version: String(++seq),
      nowMs: seq,
      srcFiles,
      ...terms
    })
  }
  async function installs(release: string, files: Files, terms: object = {}): Promise<void> {
    const confirmed = fleet.state('confirmed')
    await publish(release, files, terms)
    await confirmed
  }
  async function refuses(release: string, files: Files, terms: object = {}): Promise<string> {
    const rejected = fleet.state('rejected')
    await publish(release, files, terms)
    const { error } = await rejected
    expect(error).toMatchObject({ code: 'owned' })
    return error!.text
  }

  test('a file stays as long as one of them lists it, and goes with the last', async () => {
    await start()
    await installs('one', { 'lib/shared.py': '1', 'one.txt': '1' })
    await installs('two', { 'lib/shared.py': '1', 'two.txt': '2' })
    await installs('one', { 'one.txt': '1b' })
    await fleet.board.stop()
    expect((await fleet.flash()).has('lib/shared.py')).toBe(true)
    await fleet.board.start()
    await installs('two', { 'two.txt': '2b' })
    expect((await fleet.flash()).has('lib/shared.py')).toBe(false)
  })

  test('a script passes to another one that takes it, and to no other', async () => {
    await start()
    await installs('one', { 'user_main.py': OWN })
    const files = { 'user_main.py': `${OWN}# two\n`, 'a.txt': '' }
    const reason = await refuses('two', files)
    for (const part of ['user_main.py', 'release one', 'takes']) expect(reason).toContain(part)
    await installs('two', files, { takes: ['user_main.py'] })
    expect(await refuses('one', { 'user_main.py': `${OWN}# one\n` })).toContain('release two')
    const flash = await fleet.flash()
    expect(flash.get('user_main.py')).toBe(files['user_main.py'])
  })

  test('a package passes at an equal or newer version alone, whole', async () => {
    await start()
    await installs('one', sens('1.1'))
    expect(await refuses('two', sens('1.0'))).toContain('sens 1.1 is of release one')
    await installs('two', sens('1.10'))
    expect(await refuses('one', sens('1.9'))).toContain('sens 1.10 is of release two')
    const flash = await fleet.flash()
    expect([...flash.keys()].filter((path) => path.includes('.dist-info/M'))).toContain(
      'lib/sens-1.10.dist-info/METADATA'
    )
    expect(flash.has('lib/sens-1.1.dist-info/METADATA')).toBe(false)
    expect(flash.get('lib/probes.py')).toContain('1.10')
  })

  test('a package passes at an equal version, and stays when the first release leaves it', async () => {
    await start()
    await installs('one', { ...sens('1.1'), 'one.txt': '1' })
    await installs('two', { ...sens('1.1'), 'two.txt': '2' })
    await installs('one', { 'one.txt': '1b' })
    expect(await refuses('one', sens('1.0'))).toContain('sens 1.1 is of release two')
    expect((await fleet.flash()).get('lib/probes.py')).toContain('1.1')
  })

  test("a module of somebody else's package is not overwritten, nor removed", async () => {
    await start()
    await installs('one', sens('1.1'))
    const reason = await refuses(
      'two',
      { 'lib/probes.py': 'VERSION = 0\n' },
      { takes: ['lib/probes.py'] }
    )
    for (const part of ['lib/probes.py', 'release one', 'package sens'])
      expect(reason).toContain(part)
    expect(await refuses('two', { 'a.txt': '' }, { remove: ['lib/sens/'] })).toContain(
      'release one'
    )
    const vendored = { 'lib/logging/__init__.py': 'def getLogger(name):\n    pass\n' }
    expect(await refuses('two', vendored)).toContain('package mpy_blox')
    expect((await fleet.flash()).has('a.txt')).toBe(false)
  })
})
