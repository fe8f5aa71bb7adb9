import { afterEach, expect } from '@jest/globals'
import {
  flashFailure,
  type FlashOptions,
  type FlashReport,
  runFlash
} from '../../../action/commands/flash'
import type { Failure } from '../../../action/report/failure'
import { Board } from '../../../action/serial/board'
import { REPLY } from '../../../action/serial/programs/parts'
import { isInSync, sync } from '../../../action/serial/sync'
import { RecordingReporter } from '../../support/recording-reporter'
import { patienceMs } from '../../support/patience'
import { SerialBoard, type SerialBoardOptions } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'

// What a board's flash can be like before the first byte goes there. boot.py makes it so, also after a soft reset.

const RAM = `
import os
class Ram:
    def __init__(self, n):
        self.data = bytearray(512 * n)
    def readblocks(self, n, buf):
        buf[:] = self.data[512 * n:512 * n + len(buf)]
    def writeblocks(self, n, buf):
        self.data[512 * n:512 * n + len(buf)] = buf
    def ioctl(self, op, arg):
        return {4: len(self.data) // 512, 5: 512}.get(op, 0)
ram = Ram(400)
os.VfsFat.mkfs(ram)
os.umount('/')
`
const FAT = `${RAM}os.mount(ram, '/')\n`
const READ_ONLY = `${RAM}os.mount(ram, '/', readonly=True)\n`
const NO_FILE_SYSTEM = `import os\nos.umount('/')\n`
const NO_MEMORY = `import gc\nhold = []\ntry:\n    while True:\n        hold.append(bytearray(512))\nexcept MemoryError:\n    pass\nfor _ in range(16):\n    hold.pop()\ngc.collect()\n`

let board: SerialBoard
afterEach(() => board.stop())

const FILES = new Map([['lib/thing/a.py', Buffer.from('x = 1\n'.repeat(400))]])

async function flashing(
  bootPy: string,
  options: SerialBoardOptions = {},
  flash: Partial<FlashOptions> = {}
): Promise<{ failure: Failure; waits: number }> {
  board = await SerialBoard.start({ files: { 'boot.py': bootPy }, ...options })
  const reporter = new RecordingReporter()
  const work = runFlash(
    { port: board.path, files: FILES, purge: [], verify: true, bootTimeoutMs: 0, ...flash },
    reporter
  )
  const failure = await work.then(
    () => expect(true).toBe(false),
    (thrown: Failure) => thrown
  )
  const waits = reporter.lines.filter((line) => line.includes('disturbed')).length
  return { failure: failure as Failure, waits }
}

test.each([
  ['no file system', NO_FILE_SYSTEM, 'no-file-system', 'has no file system at /'],
  ['one that is read-only', READ_ONLY, 'flash-read-only', 'read-only'],
  ['no memory left', NO_MEMORY, 'board-memory', 'too little memory']
])('of a board with %s is told at once, and not as silence', async (_, bootPy, code, text) => {
  const { failure, waits } = await flashing(bootPy, { heap: '400k' })
  expect(failure).toMatchObject({ name: 'Failure', code })
  expect(failure.message).toContain(text)
  expect(failure.message).not.toContain('reset button')
  expect(waits).toBe(0)
})

test('of a board that is full is told with what it needs and what it has', async () => {
  const files = new Map([['big.bin', Buffer.alloc(400_000, 7)]])
  const { failure } = await flashing(FAT, { heap: '400k' }, { files })
  expect(failure).toMatchObject({ code: 'flash-full' })
  expect(failure.message).toMatch(/needs \d+ KB for it and has \d+ KB free/)
})

test('that is read-only is told of a purge, too', async () => {
  const readOnly = READ_ONLY.replace(
    'os.umount',
    "os.mount(ram, '/f')\nopen('/f/main.py', 'w').close()\nos.umount('/f')\nos.umount"
  )
  const { failure } = await flashing(
    readOnly,
    { heap: '400k' },
    { files: new Map(), purge: ['app'] }
  )
  expect(failure).toMatchObject({ code: 'flash-read-only' })
})

test('may be FAT, as on boards with a USB drive or an SD card', async () => {
  board = await SerialBoard.start({ files: { 'boot.py': FAT }, heap: '400k' })
  const client = await Board.open(board.path)
  try {
    const reporter = new RecordingReporter()
    const files = new Map([...FILES, ['main.py', Buffer.from('print(1)\n')]])
    const first = await sync(client, { files }, reporter)
    expect(first.written.sort()).toEqual([...files.keys()].sort())
    expect(await isInSync(client, { files })).toBe(true)
    files.set('main.py', Buffer.from('print(2)\n'))
    expect((await sync(client, { files }, reporter)).written).toEqual(['main.py'])
    expect(await isInSync(client, { files })).toBe(true)
  } finally {
    await client.close()
  }
})

test('has no more room than it says where it is FAT, however many folders it has', async () => {
  const folders = `${FAT}for i in range(12):\n    os.mkdir('/data%d' % i)\n`
  board = await SerialBoard.start({ files: { 'boot.py': folders }, heap: '400k' })
  const client = await Board.open(board.path)
  try {
    const free = `${REPLY}import os\nv=os.statvfs('/')\nreply(str(v[0]*v[3]//1024))\nend()\n`
    const kilobytes = (await client.ask(free, 20_000)).trim()
    const files = new Map([['big.bin', Buffer.alloc(400_000, 7)]])
    await expect(sync(client, { files }, new RecordingReporter())).rejects.toMatchObject({
      message: expect.stringContaining(`has ${kilobytes} KB free`)
    })
  } finally {
    await client.close()
  }
})

test('of a board whose cable is pulled once all is written tells what was written', async () => {
  board = await SerialBoard.start({ files: { 'boot.py': '' } })
  let told: Partial<FlashReport> = {}
  const known = (part: Partial<FlashReport>): void => {
    if (part.files === 1 && told.files !== 1) void board.unplug()
    told = { ...part }
  }
  const reporter = new RecordingReporter()
  const options = { port: board.path, files: FILES, purge: [], verify: true }
  const work = runFlash({ ...options, bootTimeoutMs: patienceMs() / 6 }, reporter, known)
  const failure = await work.then(flashFailure, (thrown: Failure) => thrown)
  expect(failure).toMatchObject({ name: 'Failure' })
  expect(told).toMatchObject({ port: board.path, before: {}, files: 1, bytes: 2400 })
  expect(reporter.tables[0]?.rows[0]).toContain('1 written, 0 removed, 0 unchanged')
})
