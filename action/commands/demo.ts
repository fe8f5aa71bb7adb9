import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectAsync } from 'mqtt'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { formatSize } from '../report/size'
import { VirtualBoard } from '../virtual/board'
import { startBroker, type EmbeddedBroker } from '../virtual/broker'
import { findMicroPython, type MicroPython } from '../virtual/micropython'
import { connectedSettings } from './board-settings'
import { type BoardSoftware, boardSoftware, deviceLibrary } from './board-software'
import { BoardWatch } from './board-watch'
import { plainBuild } from './build'
import { publishRelease } from './publish'

const CHANNEL = 'demo'
const DEVICE_IDS = ['esp32-0000000000a1', 'esp32-0000000000b2', 'esp32-0000000000c3']
const ARRIVAL_TIMEOUT_MS = 60_000

/** One board's way from A to B. */
interface Arrival {
  board: string
  before: string
  after: string
  bytes: number
  seconds: number
}

/**
 * The whole line on one machine: build the board library, start a broker and three virtual boards,
 * release a new version, and watch the boards come up with it.
 *
 * @throws Failure `demo-incomplete` when a board did not arrive in time
 */
export async function runDemo(
  reporter: Reporter,
  stop: AbortSignal
): Promise<{ boards: Arrival[] }> {
  const micropython = await findMicroPython(reporter)
  const folder = await mkdtemp(join(tmpdir(), 'mpy-blox-demo-'))
  const broker = await startBroker({ port: 0 }, reporter)
  const boards: VirtualBoard[] = []
  const endBoards = (): void => boards.forEach((board) => void board.stop())
  stop.addEventListener('abort', endBoards)
  try {
    const software = await reporter.group('Build the board library, version A', () =>
      boardSoftware(reporter)
    )
    boards.push(...(await makeBoards(micropython, software, broker, folder)))
    return { boards: await release(boards, broker, folder, reporter) }
  } finally {
    stop.removeEventListener('abort', endBoards)
    await Promise.all(boards.map((board) => board.stop()))
    await broker.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeBoards(
  micropython: MicroPython,
  software: BoardSoftware,
  broker: EmbeddedBroker,
  folder: string
): Promise<VirtualBoard[]> {
  const settings = JSON.stringify({
    ...(JSON.parse(
      connectedSettings(undefined, { broker: broker.url, channel: CHANNEL })
    ) as object),
    'update.confirm_after': 2
  })
  return Promise.all(
    DEVICE_IDS.map(async (deviceId) => {
      const image = join(folder, `${deviceId}.img`)
      const board = new VirtualBoard({ micropython, image, deviceId, heap: '160k', flash: '2m' })
      await board.files.make('2m', [
        ...software,
        ['settings.json', settings],
        ['user_main.py', userMain('A')]
      ])
      return board
    })
  )
}

async function release(
  boards: VirtualBoard[],
  broker: EmbeddedBroker,
  folder: string,
  reporter: Reporter
): Promise<Arrival[]> {
  const client = await connectAsync(broker.url, { clientId: 'demo' })
  const watch = new BoardWatch(client, reporter)
  try {
    await watch.start()
    const before = await reporter.group('Start three virtual boards', async () => {
      await Promise.all(boards.map((board) => board.start()))
      return Promise.all(DEVICE_IDS.map((id) => watch.version(id, () => true, ARRIVAL_TIMEOUT_MS)))
    })
    const traffic = DEVICE_IDS.map((id) => broker.traffic(id).toClientBytes)
    const version = next(before[0]!)
    await publishVersionB(version, broker, folder, reporter)
    const published = performance.now()
    const arrivals = await reporter.group(`The boards update to ${version}`, () =>
      Promise.all(
        DEVICE_IDS.map(async (board, index) => {
          const after = await watch
            .confirmed(board, version, ARRIVAL_TIMEOUT_MS)
            .catch(() => watch.lastVersion(board))
          return {
            board,
            before: before[index]!,
            after,
            bytes: broker.traffic(board).toClientBytes - traffic[index]!,
            seconds: (performance.now() - published) / 1000
          }
        })
      )
    )
    reportArrivals(arrivals, version, boards, reporter)
    return arrivals
  } finally {
    await client.endAsync(true)
  }
}

/** One changed module and a changed user_main.py, released as anyone would release them. */
async function publishVersionB(
  version: string,
  broker: EmbeddedBroker,
  folder: string,
  reporter: Reporter
): Promise<void> {
  const sources = join(folder, 'library')
  await cp(deviceLibrary(), sources, { recursive: true })
  const changed = join(sources, 'mpy_blox', '__init__.py')
  await writeFile(changed, `${await readFile(changed, 'utf8')}\nDEMO = 'B'\n`)
  await writeFile(join(folder, 'user_main.py'), userMain('B'))
  return reporter.group(
    'Release version B: one changed module, a changed user_main.py',
    async () => {
      await publishRelease(
        {
          ...plainBuild(sources, join(folder, 'dist-lib')),
          cwd: folder,
          version,
          extraSrcFiles: ['user_main.py'],
          broker: { url: broker.url },
          channel: CHANNEL,
          deviceIds: [],
          topicPrefix: 'mpypi',
          dryRun: false
        },
        reporter
      )
    }
  )
}

function reportArrivals(
  arrivals: Arrival[],
  version: string,
  boards: VirtualBoard[],
  reporter: Reporter
): void {
  reporter.table({
    title: 'Boards',
    columns: ['board', 'before', 'after', 'received', 'seconds'],
    rows: arrivals.map(({ board, before, after, bytes, seconds }) => [
      board,
      before,
      after,
      formatSize(bytes),
      seconds.toFixed(1)
    ])
  })
  const missing = arrivals.filter(({ after }) => after !== version).map(({ board }) => board)
  if (missing.length === 0) return
  for (const [index, board] of boards.entries()) {
    if (!missing.includes(DEVICE_IDS[index]!)) continue
    reporter.info(`${DEVICE_IDS[index]} printed last:`)
    for (const line of board.log.slice(-15)) reporter.info(`  ${line}`)
  }
  throw new Failure('demo-incomplete', `${missing.join(', ')} did not come up with ${version}`)
}

/** The version after this one: its last number plus one. */
function next(version: string): string {
  return version.replace(/\d+$/, (last) => String(Number(last) + 1))
}

function userMain(release: string): string {
  return `async def user_main():\n    print('user_main of release ${release} runs')\n`
}
