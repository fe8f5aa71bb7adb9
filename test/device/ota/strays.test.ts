import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { storedWheel } from './stored-wheel'
import { UpdatingBoard } from './updating-board'

const text = (files: Record<string, string>): Map<string, Buffer> =>
  new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]))

const PRINTS_X = {
  'user_main.py': 'def user_main():\n    import sens\n    print("X is", sens.X)\n'
}

describe.each(interpreters)('A board with %s, on whose flash lie strays,', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function start(files: Record<string, string> = {}): Promise<void> {
    fleet = await UpdatingBoard.make(micropython, files, { flash: '2m' })
    await fleet.board.start()
    await fleet.connected()
  }

  async function release(
    version: string,
    files: Record<string, string>,
    remove: string[] = []
  ): Promise<void> {
    const confirmed = fleet.confirmed(version)
    await fleet.publishRelease({ version, srcFiles: text(files), remove })
    await confirmed
  }

  async function refused(
    files: Record<string, string>,
    code: string,
    remove: string[] = []
  ): Promise<string> {
    const rejected = fleet.state('rejected')
    await fleet.publishRelease({ version: '9.9', srcFiles: text(files), remove })
    const { error } = await rejected
    expect(error).toMatchObject({ code })
    return error!.text
  }

  test('boots with folders of the names of modules, and installs the next release', async () => {
    const names = 'logging mpy_blox asyncio os json time machine struct network socket'.split(' ')
    await start(Object.fromEntries(names.map((each) => [`${each}/data.txt`, 'mine'])))
    await release('1.0', { 'user_main.py': 'def user_main():\n    print("found")\n' })
    expect(fleet.board.log).toContain('found')
    const flash = await fleet.flash()
    for (const each of names) expect(flash.get(`${each}/data.txt`)).toBe('mine')
  })

  test('needs no module of the firmware from /lib, and finds there what a release brought', async () => {
    const strays = {
      'lib/asyncio/data.txt': 'mine',
      'lib/json.py': 'VALUE = 1\n',
      'lib/os/__init__.py': 'raise RuntimeError("stray")\n',
      'lib/socket/data.txt': 'mine',
      'lib/machine.mpy': 'M',
      'lib/select.py': '',
      'lib/errno/data.txt': ''
    }
    await start(strays)
    await release('1.0', {
      'lib/hashlib.py': 'from uhashlib import *\nMORE = "released"\n',
      'user_main.py': 'def user_main():\n    import hashlib\n    print("found", hashlib.MORE)\n'
    })
    expect(fleet.board.log).toContain('found released')
    expect([...(await fleet.flash()).keys()]).toEqual(expect.arrayContaining(Object.keys(strays)))
  })

  test('refuses a release of which something else would be imported, and names both', async () => {
    await start({ 'lib/sens/__init__.py': '', 'user_main.py': 'def user_main():\n    pass\n' })
    const files = { 'lib/sens.py': '', 'a.txt': '' }
    const reason = await refused(files, 'shadowed')
    expect(reason).toContain('lib/sens/__init__.py')
    expect(reason).toContain('lib/sens.py')
    const flash = await fleet.flash()
    expect([flash.has('a.txt'), flash.has('lib/sens.py')]).toEqual([false, false])
    expect([...flash.keys()].filter((path) => path.startsWith('.update/journal'))).toEqual([])
  })

  test('refuses a module at the root that one of /lib or of the firmware would hide', async () => {
    await start({ 'lib/fleet.py': 'OLD = 1\n' })
    expect(await refused({ 'fleet.py': 'OLD = 0\n' }, 'shadowed')).toContain('lib/fleet.py')
    expect(await refused({ 'asyncio.py': '' }, 'shadowed')).toContain('asyncio of the firmware')
  })

  test('runs what was released in /lib, whatever a hand upload left at the root', async () => {
    await start({ 'fleet.py': 'WHO = "stray"\n', 'sens/__init__.py': 'WHO = "stray"\n' })
    await release('1.0', {
      'lib/fleet.py': 'WHO = "released"\n',
      'lib/sens.py': 'WHO = "released"\n',
      'user_main.py': 'def user_main():\n    import fleet, sens\n    print(fleet.WHO, sens.WHO)\n'
    })
    expect(fleet.board.log).toContain('released released')
  })

  test('removes them by name, whole folders too, with the rest of the release', async () => {
    await start({ 'old/x.py': '1', 'old/deep/y.py': '2', 'old/kept.txt': '3', 'z.txt': '4' })
    // The board has a package of this name.
    const record = 'lib/mpy_blox-0.1.dist-info/METADATA'
    await release('1.0', { 'old/kept.txt': '3' }, ['old/', 'z.txt', 'not/there/', record])
    const flash = await fleet.flash()
    const left = [...flash.keys()].filter((path) => /^(old|z)/.test(path))
    expect(left).toEqual(['old/kept.txt'])
  })

  test('has them back when the release is rolled back', async () => {
    const strays = { 'old/x.py': '1', 'old/deep/y.py': '2', 'sens/cache.dat': '3', mode: '4' }
    await start(strays)
    const rolledBack = fleet.state('rolled-back')
    const files = { 'user_main.py': 'raise ValueError', sens: 'a file now', 'mode/a': 'a folder' }
    await fleet.publishRelease({
      version: '2.0',
      srcFiles: text(files),
      remove: ['old/', 'sens/', 'mode']
    })
    await rolledBack
    const flash = await fleet.flash()
    for (const [path, content] of Object.entries(strays)) expect(flash.get(path)).toBe(content)
    expect([flash.has('sens'), flash.has('mode/a')]).toEqual([false, false])
  })

  test('lets a file become a folder and back, and a package a module and back', async () => {
    await start()
    const asFiles = { data: '1', 'lib/sens.py': 'X = 1\n', ...PRINTS_X }
    const asFolders = {
      'data/one': '1',
      'lib/sens/__init__.py': 'X = 2\n',
      ...PRINTS_X
    }
    await release('1.0', asFiles)
    expect(fleet.board.log).toContain('X is 1')
    await release('1.1', asFolders)
    expect(fleet.board.log).toContain('X is 2')
    await release('1.2', asFiles)
    expect((await fleet.flash()).get('data')).toBe('1')
  })

  test('lets a package become a module that holds a file of its run time, if that is named', async () => {
    const userMain =
      'def user_main():\n    import sens\n    with open("/lib/sens/cache.dat", "w") as file:\n        file.write("x")\n'
    await start()
    await release('1.0', { 'lib/sens/__init__.py': '', 'user_main.py': userMain })
    const module = { 'lib/sens.py': 'X = 3\n', ...PRINTS_X }
    expect(await refused(module, 'shadowed')).toContain('lib/sens/cache.dat')
    await release('1.1', module, ['lib/sens/'])
    expect(fleet.board.log).toContain('X is 3')
  })

  test('takes an empty folder out of the way by itself', async () => {
    const userMain = 'import os\nfor name in ("/lib/sens", "/data"):\n    os.mkdir(name)\n'
    await start({ 'user_main.py': `${userMain}def user_main():\n    pass\n` })
    await release('1.0', { 'lib/sens.py': 'X = 4\n', data: '1', ...PRINTS_X })
    expect(fleet.board.log).toContain('X is 4')
    expect((await fleet.flash()).get('data')).toBe('1')
  })

  test('refuses to remove what it cannot do without, or more than was meant', async () => {
    const many = Array.from({ length: 65 }, (_, i) => [`many/${i}`, ''] as const)
    await start(Object.fromEntries(many))
    expect(await refused({}, 'path', ['many/'])).toContain('64')
    expect((await fleet.flash()).has('many/64')).toBe(true)
  })

  test("refuses a file where a folder is that is nobody's, and the other way round", async () => {
    await start({ 'data/log.txt': 'mine', mode: 'mine' })
    expect(await refused({ data: '' }, 'in-the-way')).toContain('data/log.txt')
    expect(await refused({ 'mode/a': '' }, 'in-the-way')).toContain('mode')
    expect((await fleet.flash()).get('data/log.txt')).toBe('mine')
  })

  test('refuses a wheel that would not be imported', async () => {
    await start({ 'lib/plain/old.py': '' })
    const rejected = fleet.state('rejected')
    const wheel = storedWheel('plain', { 'plain.py': 'VALUE = 1\n' })
    await fleet.publishList([await fleet.publishWheel('plain', '1.0', wheel)])
    expect((await rejected).error).toMatchObject({ code: 'shadowed' })
  })
})
