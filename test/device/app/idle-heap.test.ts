import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { run } from '../../../action/machine/subprocess'
import { startAedes, type TestBroker } from '../../support/aedes'
import { boardImage } from '../../support/board-image'
import { judge, kilobytes, MOST } from '../../support/memory-figures'
import { interpreter, interpreters } from '../../support/micropythons'
import { patienceMs } from '../../support/patience'

const PROGRAMS = resolve('test/device/programs')
const PROGRAM = 'plain_board.py'

const FIGURE = 'idle, MQTT connected and the update channel subscribed'

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
  const roots: string[] = []

  beforeAll(async () => {
    broker = await startAedes()
    const image = await boardImage({
      'user_main.py': USER_MAIN,
      'settings.json': {
        mqtt: { server: '127.0.0.1', port: broker.port },
        'update.channel': 'stable',
        'update.auto_update': true
      }
    })
    for (const folder of FOLDERS) {
      const root = await mkdtemp(join(tmpdir(), folder))
      roots.push(root)
      for (const [path, content] of Object.entries(image)) {
        await mkdir(dirname(join(root, path)), { recursive: true })
        await writeFile(join(root, path), content)
      }
    }
  })
  afterAll(async () => {
    await broker.end()
    for (const root of roots) await rm(root, { recursive: true, force: true })
  })

  test(`is at most ${kilobytes(MOST[FIGURE])} KB with MQTT connected and the update channel subscribed`, async () => {
    const subscribed: string[] = []
    broker.aedes.on('subscribe', (filters) => subscribed.push(...filters.map(({ topic }) => topic)))
    const micropython = await interpreter(name)
    const figures: number[] = []
    for (const root of roots) {
      const { stdout, stderr } = await run(
        [...micropython.command, '-X', 'heapsize=160k', PROGRAM],
        {
          // Its path is in the heap, and is to be as long wherever this project lies.
          cwd: PROGRAMS,
          env: { ROOT: root },
          timeoutMs: patienceMs()
        }
      )
      const [, bytes, connected] = /^idle (\d+) (\w+)$/m.exec(stdout) ?? []
      expect(connected ?? stdout + stderr).toBe('True')
      figures.push(Number(bytes))
    }
    expect(subscribed).toContain('mpypi/channels/stable')
    judge(FIGURE, Math.min(...figures), micropython)
  })
})
