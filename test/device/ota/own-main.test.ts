import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { OWN_MAIN_BEGINS } from '../../../action/release/board-scripts'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { ASKS_THE_LIBRARY } from '../../support/own-main'
import { libraryWith, type Files } from './library-with'
import { UpdatingBoard } from './updating-board'

const RUNS = 'from mpy_blox import app\napp.run()\n'
const GOOD = 'async def user_main():\n    print("user_main B")\n'
const BROKEN = 'raise ImportError("broken")\n'
/** Loads, and does not go with the rest of its folder as it was. */
const OTHER_FORM = 'def apply(journal):\n    pass\n'

const BREAKS: [string, string][] = [
  ['lib/mpy_blox/__init__', BROKEN],
  ['lib/mpy_blox/recovery/__init__', BROKEN],
  ['lib/mpy_blox/recovery/journal', BROKEN],
  ['lib/mpy_blox/recovery/placing', OTHER_FORM],
  ['lib/mpy_blox/recovery/trial', BROKEN]
]

describe.each(interpreters)('A main.py of its own with %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function start(begins: string): Promise<void> {
    const files = { 'main.py': begins + RUNS }
    fleet = await UpdatingBoard.make(micropython, files, { settings: { 'update.trial_boots': 2 } })
    await fleet.board.start()
    await fleet.connected()
  }

  /** Publishes it, and says how it ends. */
  async function ends(state: string, version: string, files: Files) {
    const told = fleet.state(state)
    const srcFiles = Object.entries(files).map(([path, text]): [string, Buffer] => [
      path,
      Buffer.from(text as Uint8Array)
    ])
    await fleet.publishRelease({ version, srcFiles: new Map(srcFiles) })
    const status = await told
    expect(status.version).toBe(version)
    return status
  }

  test.each(BREAKS)('that asks the library is refused another %s', async (module, text) => {
    await start(ASKS_THE_LIBRARY)
    const { boots } = fleet.board
    const { error } = await ends('rejected', '2.0', await libraryWith(module, text))
    expect(error).toMatchObject({
      code: 'main-without-recover',
      text: expect.stringContaining('mpy_blox_kept')
    })
    expect(fleet.board.boots).toBe(boots)
    await ends('confirmed', '2.1', { 'user_main.py': GOOD })
  })

  test.each(BREAKS)(
    'that asks the judge that is kept takes back another %s',
    async (module, text) => {
      await start(OWN_MAIN_BEGINS)
      await ends('rolled-back', '2.0', await libraryWith(module, text))
      await ends('confirmed', '2.1', { 'user_main.py': GOOD })
    }
  )

  test('is replaced by one that asks the judge, and then the library may change', async () => {
    await start(ASKS_THE_LIBRARY)
    await ends('confirmed', '2.0', { 'main.py': OWN_MAIN_BEGINS + RUNS, 'user_main.py': GOOD })
    const library = await libraryWith('lib/mpy_blox/recovery/trial', BROKEN)
    await ends('rolled-back', '2.1', { ...library, 'user_main.py': GOOD })
  })

  test('finds the library, whatever the application has put at the root', async () => {
    await start(OWN_MAIN_BEGINS)
    await fleet.board.stop()
    await fleet.board.files.write([
      ['mpy_blox.py', BROKEN],
      ['mpy_blox_kept.py', BROKEN]
    ])
    await fleet.board.start()
    await ends('confirmed', '2.1', { 'user_main.py': GOOD })
  })
})
