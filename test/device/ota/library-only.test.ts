import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { boardLibrary } from '../../support/built-once'
import { wheelFiles } from '../../support/flashed-once'
import { Bench, interpreter, interpreters } from '../../support/micropythons'
import type { WatchedBoard } from '../../support/watched-board'
import { storedWheel } from './stored-wheel'

/** A main.py of one's own: the library alone, none of its application. */
const MAIN = `
from mpy_blox.recovery import recover
recover()
import os
from mpy_blox.wheel import tools

names = [package['name'] for package in tools.installed()]
print('installed:', ' '.join(names))
if 'plain' in names:
    import plain
    print('value', plain.VALUE, tools.info('plain')['version'])
    if plain.VALUE == 2:
        print('removed', tools.remove('plain', reset=False), tools.remove('nothing'))
    else:
        print('upgraded', tools.upgrade('/two.whl', reset=False))
elif 'done' in os.listdir('/'):
    print('gone', 'plain.py' in os.listdir('/lib'))
else:
    open('/done', 'w').close()
    try:
        tools.install('/bad.whl')
    except Exception as error:
        print('refused', error.code)
    print('installed', tools.install('/one.whl', reset=False))
print('boot done')
`

describe.each(interpreters)('A main.py of its own with %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  const bench = new Bench()
  afterEach(() => bench.clear())

  async function flashed(files: Record<string, string | Uint8Array>): Promise<WatchedBoard> {
    const board = bench.board(micropython)
    await board.files.make('2m')
    const library = wheelFiles(await boardLibrary())
    await board.files.write(Object.entries({ ...library, ...files }))
    return board
  }

  test('finds what was installed before what the firmware has, from recover() on', async () => {
    const board = await flashed({
      'main.py': `
from mpy_blox.recovery import recover
recover()
import mip
print('mip is', getattr(mip, 'WHOSE', "the firmware's"))
`,
      'lib/mip.py': 'WHOSE = "ours"\n'
    })
    const found = board.waitForLine('mip is')
    await board.start()
    expect(await found).toBe('mip is ours')
  })

  test('installs, upgrades and removes wheels by tools, and puts them in place by recover()', async () => {
    const one = storedWheel('plain', { 'plain.py': 'VALUE = 1\n' })
    const board = await flashed({
      'main.py': MAIN,
      'one.whl': one,
      'two.whl': storedWheel('plain', { 'plain.py': 'VALUE = 2\n' }),
      'bad.whl': one.subarray(0, 100)
    })
    for (let boot = 0; boot < 4; boot++) {
      await board.start()
      await board.waitForLine('boot done')
      await board.stop()
    }
    const log = board.log.join('\n')
    expect(log).toContain('refused wheel')
    expect(log).toContain("installed ('plain', '1.0')")
    expect(log).toContain('value 1 1.0')
    expect(log).toContain("upgraded ('plain', '1.0')")
    expect(log).toContain('value 2 1.0')
    expect(log).toContain('removed True False')
    expect(log).toContain('gone False')
  })
})
