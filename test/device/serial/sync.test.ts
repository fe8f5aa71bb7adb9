import { afterEach, expect } from '@jest/globals'
import { Board } from '../../../action/serial/board'
import { shortHash, type Wanted } from '../../../action/serial/plan'
import { REPLY } from '../../../action/serial/programs/parts'
import { receiver } from '../../../action/serial/programs/receiver'
import { encodeStream, sendStream } from '../../../action/serial/stream'
import { isInSync, sync } from '../../../action/serial/sync'
import { cable } from '../../support/journal-vectors'
import { patienceMs } from '../../support/patience'
import { RecordingReporter } from '../../support/recording-reporter'
import { SerialBoard, type SerialBoardOptions } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'
import { sha256 } from '../../support/update'

const silent = new RecordingReporter()
let board: SerialBoard
let client: Board

afterEach(async () => {
  await client?.close()
  await board?.stop()
})

async function start(options: SerialBoardOptions = {}): Promise<void> {
  board = await SerialBoard.start(options)
  client = await Board.open(board.path)
}

const text = (content: Record<string, string>): Map<string, Buffer> =>
  new Map(Object.entries(content).map(([path, value]) => [path, Buffer.from(value)]))

/** Incompressible, but the same every time. */
function noise(bytes: number): Buffer {
  let state = 1
  return Buffer.from(
    Array.from({ length: bytes }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff)
  )
}

const RESERVES = `${REPLY}
with open('/.update/reserve','wb') as f:
 for i in range(64):
  f.write(bytes(1000))
end()
`
/** Whether the board keeps room for its next update. */
const KEPT = `${REPLY}import os\nreply(str('reserve' in os.listdir('/.update')))\nend()\n`

const mixed = (): Map<string, Buffer> =>
  new Map([
    ['lib/thing/empty.py', Buffer.alloc(0)],
    ['lib/thing/twice.py', Buffer.from('SAME = 1\n')],
    ['lib/thing/again.py', Buffer.from('SAME = 1\n')],
    ['lib/thing/deep/er/noise.bin', noise(20_000)],
    ['lib/thing/controls.bin', Buffer.from(Array.from({ length: 4096 }, (_, i) => i & 0x1f))],
    ['lib/thing/text.py', Buffer.from('x = "compresses well"\n'.repeat(900))],
    ['main.py', Buffer.from('import thing\n')]
  ])

test.each(['plain', 'uart', 'jtag'] as const)(
  'brings files of every kind over a %s cable, and nothing is lost on the way',
  async (model) => {
    await start({ model })
    const files = mixed()
    const first = await sync(client, { files }, silent)
    expect(first.written).toEqual([...files.keys()])
    expect([...(await board.tree()).keys()].sort()).toEqual([...files.keys()].sort())
    expect((await sync(client, { files }, silent)).written).toEqual([])
    expect(await board.lostBytes()).toBe(0)
  }
)

for (const { name, before, wanted, journal, after } of cable)
  test(`the program on the board does what a journal says as protocol.md has it: ${name}`, async () => {
    await start({ files: before })
    const sent = Object.entries(wanted).filter(([path, text]) => text !== before[path])
    const content = [journal, ...sent.map(([, text]) => text)].map((text) => Buffer.from(text))
    const program = receiver(`${shortHash(content[0]!)}-${journal.length}`, false, 'base64', false)
    await client.repl.start(program)
    await sendStream(client.wire, encodeStream(Buffer.concat(content), false, 'base64'), () => {})
    expect(await client.repl.finish(20_000)).toMatch(/#$/)
    const hashes = Object.entries(after).map(([path, text]) => [path, sha256(text)] as const)
    expect(await board.tree()).toEqual(new Map(hashes))
  })

test('sends the one file that differs', async () => {
  await start()
  await sync(client, { files: mixed() }, silent)
  const files = mixed().set('lib/thing/text.py', Buffer.from('x = "new"\n'))
  const second = await sync(client, { files }, silent)
  expect(second).toMatchObject({ written: ['lib/thing/text.py'], unchanged: files.size - 1 })
})

test('sends less over the wire than the files have', async () => {
  await start()
  const { bytes, wireBytes } = await sync(
    client,
    { files: text({ 'a.py': 'x = 1\n'.repeat(2000) }) },
    silent
  )
  expect(wireBytes).toBeLessThan(bytes / 10)
})

test('removes the stale twin that an import would find first', async () => {
  await start({ files: { 'lib/thing/a.py': 'old', 'lib/thing.py': 'old', 'lib/other.py': 'kept' } })
  const { removed } = await sync(client, { files: text({ 'lib/thing/a.mpy': 'new' }) }, silent)
  expect(removed.sort()).toEqual(['lib/thing.py', 'lib/thing/a.py'])
  expect([...(await board.tree()).keys()]).toEqual(['lib/other.py', 'lib/thing/a.mpy'])
})

const version = (number: string, files: Record<string, string>): Wanted => ({
  packages: ['thing'],
  files: text({
    ...files,
    [`lib/thing-${number}.dist-info/RECORD`]: [
      ...Object.keys(files).map((path) => `${path.slice(4)},,\n`),
      `thing-${number}.dist-info/RECORD,,\n`
    ].join('')
  })
})

test('removes what the previous version owned and this one has not, and its dist-info', async () => {
  await start({ files: { 'lib/thing/mine.py': 'a file of the user' } })
  const first = { 'lib/thing/a.py': '1', 'lib/thing/gone/b.py': '1', 'lib/helper.py': '1' }
  await sync(client, version('1.0', first), silent)
  await sync(client, version('2.0', { 'lib/thing/a.py': '2' }), silent)
  expect([...(await board.tree()).keys()].sort()).toEqual([
    'lib/thing-2.0.dist-info/RECORD',
    'lib/thing/a.py',
    'lib/thing/mine.py'
  ])
})

test('goes on after a cut cable without sending again what is there', async () => {
  await start({ unplugAfter: 16_000 })
  const files = new Map(
    Array.from({ length: 8 }, (_, index) => [`lib/thing/${index}.bin`, noise(3000 + index)])
  )
  await expect(sync(client, { files }, silent)).rejects.toMatchObject({ code: 'cable-pulled' })
  await client.close()
  await board.plug()
  client = await Board.open(board.path)
  const { written, wireBytes } = await sync(client, { files }, silent)
  expect(written).toHaveLength(8)
  expect(wireBytes).toBeLessThan(0.85 * 8 * 3000)
})

test('keeps what mends the board while the library changes, and no longer', async () => {
  const judge = 'lib/mpy_blox/recovery/journal.py'
  await start({ files: { [judge]: 'old', 'lib/mpy_blox/way': 'a file' } })
  const blocked = text({ [judge]: 'new', 'lib/mpy_blox/way/x.py': 'X = 1\n' })
  await expect(sync(client, { files: blocked }, silent)).rejects.toThrow()
  const broken = await board.tree()
  expect(broken.get(judge)).toBe(sha256('new'))
  expect(broken.get('.update/mpy_blox_kept/journal.py')).toBe(sha256('old'))
  await sync(client, { files: text({ [judge]: 'newer' }) }, silent)
  expect([...(await board.tree()).keys()].sort()).toEqual(['lib/mpy_blox/way', judge].sort())
})

test('needs no more room for what mends the board once an interrupted run has copied that', async () => {
  const judge = { 'lib/mpy_blox/recovery/__init__.py': noise(30_000) }
  await start({ flashKb: 256, unplugAfter: 60_000, files: judge })
  const files = new Map(
    Array.from({ length: 8 }, (_, index) => [`lib/mpy_blox/${index}.bin`, noise(12_000 + index)])
  )
  await expect(sync(client, { files }, silent)).rejects.toMatchObject({ code: 'cable-pulled' })
  await client.close()
  await board.plug()
  client = await Board.open(board.path)
  expect((await sync(client, { files }, silent)).written).toHaveLength(8)
})

test('sends a file again that the cable has damaged, and never puts the damaged one in place', async () => {
  await start({ damage: 12_000 })
  const files = new Map([['lib/noise.bin', noise(20_000)]])
  const hash = sha256(files.get('lib/noise.bin')!)
  const heard = new RecordingReporter()
  expect((await sync(client, { files }, heard)).written).toEqual(['lib/noise.bin'])
  expect(heard.lines).toContainEqual(
    expect.stringMatching(/^the transfer was disturbed .*; it goes on$/)
  )
  expect(await board.tree()).toEqual(new Map([['lib/noise.bin', hash]]))
})

test('refuses what does not fit before it sends anything', async () => {
  await start({ flashKb: 256 })
  const files = new Map([['lib/big.bin', noise(300_000)]])
  await expect(sync(client, { files }, silent)).rejects.toMatchObject({
    code: 'flash-full',
    message: expect.stringMatching(/needs \d+ KB for it and has \d+ KB free/)
  })
  expect(await board.tree()).toEqual(new Map())
})

test('has the room that folders take in truth, half of what the board counts for them', async () => {
  const paths = Array.from({ length: 12 }, (_, index) => `data/${index}/a.txt`)
  await start({ flashKb: 256, files: Object.fromEntries(paths.map((path) => [path, 'A'])) })
  const files = new Map([['lib/big.bin', noise(80_000)]])
  expect((await sync(client, { files }, silent)).written).toEqual(['lib/big.bin'])
})

test('has the room that the board keeps for its next update, if anything is to be sent', async () => {
  await start({ flashKb: 256 })
  const small = text({ 'lib/a.py': 'A = 1\n' })
  await sync(client, { files: small }, silent)
  await client.ask(RESERVES, 20_000)
  await sync(client, { files: small }, silent)
  expect(await client.ask(KEPT, 20_000)).toBe('True\n')
  await sync(client, { files: new Map([['lib/big.bin', noise(140_000)]]) }, silent)
  expect(await client.ask(KEPT, 20_000)).toBe('False\n')
})

test('a look at the board afterwards notices a file that is not what was written', async () => {
  await start()
  const wanted = { files: mixed() }
  await sync(client, wanted, silent)
  expect(await isInSync(client, wanted)).toBe(true)
  await client.repl.exec('with open("/lib/thing/twice.py","w") as f: f.write("SAME = 2\\n")')
  expect(await isInSync(client, wanted)).toBe(false)
})

test('works within a heap of 100 KB', async () => {
  await start({ heap: '100k' })
  const files = new Map(
    Array.from({ length: 40 }, (_, index) => [`lib/thing/module_${index}.mpy`, noise(900 + index)])
  )
  expect((await sync(client, { files }, silent)).written).toHaveLength(40)
})

test('goes on when the watchdog of the program that was interrupted resets the board', async () => {
  // Longer than a look at the flash takes here; 11 bytes of the files arrive in a millisecond.
  const timeoutMs = patienceMs(1 / 15)
  const count = Math.ceil((2 * timeoutMs * 11) / 3000)
  const main = `import machine, time\nmachine.WDT(timeout=${timeoutMs})\nwhile True: time.sleep(1)\n`
  await start({ model: 'uart', files: { 'main.py': main } })
  const files = new Map(
    Array.from({ length: count }, (_, index) => [`lib/thing/${index}.bin`, noise(3000 + index)])
  )
  expect((await sync(client, { files }, silent)).written).toHaveLength(count)
  expect(board.happenings).toContain('reset watchdog')
  expect((await board.tree()).size).toBe(count + 1)
})
