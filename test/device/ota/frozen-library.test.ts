import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { interpreter, interpreters } from '../../support/micropythons'
import { libraryWith } from './library-with'
import { UpdatingBoard } from './updating-board'

const JUDGE = 'mpy_blox/ota/judge.py'
const USER_MAIN = 'async def user_main():\n    print("user_main B")\n'

// No interpreter here has the library in its firmware: one module says of itself that it lies there.
describe.each(interpreters)('A board with %s whose library is in its firmware', (name) => {
  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  test('refuses another library, which nothing could judge, and takes any application', async () => {
    const judge = await readFile(`device-lib/${JUDGE}`, 'utf8')
    fleet = await UpdatingBoard.make(await interpreter(name), {
      [`lib/${JUDGE}`]: `${judge}\n__file__ = '${JUDGE}'\n`
    })
    await fleet.board.start()
    await fleet.connected()
    const rejected = fleet.state('rejected')
    const library = Object.entries(await libraryWith('lib/mpy_blox/search', 'def run(): pass\n'))
    const srcFiles = new Map(library.map(([path, text]) => [path, Buffer.from(text as Uint8Array)]))
    await fleet.publishRelease({ version: '2.0', srcFiles })
    expect((await rejected).error).toMatchObject({ code: 'frozen-library' })
    const confirmed = fleet.confirmed('2.1')
    const application = new Map([['user_main.py', Buffer.from(USER_MAIN)]])
    await fleet.publishRelease({ version: '2.1', srcFiles: application })
    await confirmed
  })
})
