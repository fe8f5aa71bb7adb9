import { afterEach, describe, expect, test } from '@jest/globals'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from '../ota/updating-board'

const CHATTY = `
import asyncio, logging
async def user_main():
    count = 0
    while True:
        count += 1
        logging.getLogger('pump').info('litre %d', count)
        await asyncio.sleep(2)
`
/** In its trial it does not get beyond \`confirm_after\`. */
const PATIENT = { 'update.confirm_after': 600, 'update.trial_timeout': 3000 }

describe.each(interpreters)('A board with %s that is asked on its ctl topic', (name) => {
  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function start(userMain = CHATTY, settings: object = {}): Promise<void> {
    fleet = await UpdatingBoard.make(
      await interpreter(name),
      { 'user_main.py': userMain },
      { settings }
    )
    await fleet.board.start()
    await fleet.connected()
  }
  /** What it was asked before is done, or never will be. */
  async function answered(): Promise<void> {
    const nonce = String(Math.random())
    await fleet.ask({ do: 'log', for_s: 10, nonce })
    await fleet.toldLive('live for 10 s')
  }

  test('resets orderly, says that it leaves, and not twice within ten minutes', async () => {
    await start()
    const { boots } = fleet.board
    const back = fleet.connected()
    await fleet.ask({ do: 'reboot', nonce: 'a' })
    await back
    expect(fleet.board.boots).toBe(boots + 1)
    expect(fleet.board.log.join('\n')).toContain('reboots: asked to')
    await fleet.ask({ do: 'reboot', nonce: 'a' })
    await fleet.ask({ do: 'reboot', nonce: 'b' })
    await answered()
    expect(fleet.board.boots).toBe(boots + 1)
  })

  test('tells its lines live for as long as was asked, and none afterwards', async () => {
    await start()
    await fleet.ask({ do: 'log', for_s: 10, nonce: 'a' })
    await fleet.toldLive('INFO pump: litre')
    await fleet.board.waitForLine(/litre \d+0$/)
    const told = fleet.live.length
    await fleet.board.waitForLine(/litre \d+0$/)
    expect(fleet.live.length).toBe(told)
    expect(told).toBeLessThan(12)
  })

  test('tells them for five minutes at most, lines of 256 characters, and of more than 20 at a time the number', async () => {
    const burst = `
import asyncio, logging
async def user_main():
    while True:
        for _ in range(30):
            logging.getLogger('pump').info('x' * 400)
        await asyncio.sleep(2)
`
    await start(burst)
    await fleet.ask({ do: 'log', for_s: 1000, nonce: 'a' })
    await fleet.toldLive('live for 300 s')
    await fleet.toldLive('lines lost')
    const lines = fleet.live.join('\n').split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBe(256)
    expect(lines.find((line) => line.endsWith('lines lost'))).toMatch(/^… \d+ lines lost$/)
  })

  test('takes no notice of what is retained, is longer than 256 bytes, or no question', async () => {
    await start()
    await fleet.board.stop()
    await fleet.ask({ do: 'reboot', nonce: 'a' }, true)
    await fleet.board.start()
    await fleet.connected()
    const { boots } = fleet.board
    await fleet.ask([])
    await fleet.ask({ do: 'reboot', nonce: 'n'.repeat(256) })
    await fleet.ask({ do: 'dance', nonce: 'b' })
    await fleet.ask({ do: 'log', nonce: 'c' })
    await answered()
    expect(fleet.board.boots).toBe(boots)
  })

  test('does nothing while a release is put in place, or is on trial', async () => {
    await start(CHATTY, PATIENT)
    const [applying, onTrial] = [fleet.state('applying'), fleet.state('trial')]
    const srcFiles = new Map([['user_main.py', Buffer.from(CHATTY.replace('litre', 'gallon'))]])
    await fleet.publishRelease({ srcFiles })
    await applying
    await fleet.ask({ do: 'reboot', nonce: 'b' })
    await onTrial
    const { boots } = fleet.board
    expect(fleet.board.log.join('\n')).not.toContain('reboots: asked to')
    const refused = fleet.board.waitForLine('nothing is done during an update')
    await fleet.ask({ do: 'reboot', nonce: 'a' })
    await refused
    expect(fleet.board.boots).toBe(boots)
  })
})
