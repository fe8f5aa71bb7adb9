import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { run } from '../../../action/machine/subprocess'
import { startAedes, type TestBroker } from '../../support/aedes'
import { boardImage } from '../../support/board-image'
import { heldKeys } from '../../support/held-keys'
import { judge, kilobytes, MOST } from '../../support/memory-figures'
import { interpreter, interpreters } from '../../support/micropythons'
import { patienceMs } from '../../support/patience'

const PROGRAMS = resolve('test/device/programs')
const PROGRAM = 'plain_board.py'

const PLAIN = 'idle, MQTT connected and the update channel subscribed'
const FULL = "idle, with three keys and Home Assistant's update entity besides"

/**
 * Names of the folder that stands for the flash. The collector takes any address that the C stack
 * still holds for one in use, and with it whatever lies there by now: 2 KB at times, and which depends
 * on as little as the length of a path. So there are a few, and the least is what a board needs.
 */
const FOLDERS = ['i-', 'idle-board-', 'the-heap-of-an-idle-board-']

/** Garbage first, and a second time what the first collection let go of. */
const USER_MAIN = `
import asyncio, gc
async def user_main():
    await asyncio.sleep(3)
    gc.collect()
    gc.collect()
    from mpy_blox import app
    print('idle', gc.mem_alloc(), app.client.is_connected)
    raise SystemExit
`

describe.each(interpreters)('the heap of an idle board, on %s', (name) => {
  let broker: TestBroker
  const subscribed: string[] = []
  const folders: string[] = []

  beforeAll(async () => {
    broker = await startAedes()
    broker.aedes.on('subscribe', (filters) => subscribed.push(...filters.map(({ topic }) => topic)))
  })
  afterAll(async () => {
    await broker.end()
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  })

  /** What a board with these files has in use when there is nothing to do. */
  const idle = async (settings: object): Promise<number> => {
    const image = await boardImage({
      'user_main.py': USER_MAIN,
      'settings.json': {
        mqtt: { server: '127.0.0.1', port: broker.port },
        'update.channel': 'stable',
        'update.auto_update': true,
        ...settings
      }
    })
    const { command } = await interpreter(name)
    // The unix port keeps the path of the program's folder for good, as no chip does: it has to be short.
    const cwd = await mkdtemp(join(tmpdir(), 'p-'))
    folders.push(cwd)
    await copyFile(join(PROGRAMS, PROGRAM), join(cwd, PROGRAM))
    const figures: number[] = []
    for (const prefix of FOLDERS) {
      const folder = await mkdtemp(join(tmpdir(), prefix))
      folders.push(folder)
      for (const [path, content] of Object.entries(image)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), content)
      }
      const { stdout, stderr } = await run([...command, '-X', 'heapsize=160k', PROGRAM], {
        cwd,
        env: { ROOT: folder },
        timeoutMs: patienceMs()
      })
      const [, bytes, connected] = /^idle (\d+) (\w+)$/m.exec(stdout) ?? []
      expect(connected ?? stdout + stderr).toBe('True')
      figures.push(Number(bytes))
    }
    return Math.min(...figures)
  }

  test(`is at most ${kilobytes(MOST[PLAIN])} KB with MQTT connected and the update channel subscribed`, async () => {
    judge(PLAIN, await idle({}), await interpreter(name))
    expect(subscribed).toContain('mpypi/channels/stable')
  })

  test(`is at most ${kilobytes(MOST[FULL])} KB with three keys and Home Assistant's update entity besides`, async () => {
    const bytes = await idle({ ...heldKeys().settings, 'homeassistant.update': 'lamp' })
    judge(FULL, bytes, await interpreter(name))
    expect(subscribed).toContain('mpypi/nodes/linux-0/ha/install')
  })
})
