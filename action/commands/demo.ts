import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { deviceLibrary } from '../build/framework'
import type { BoardOutcome } from '../channel/arrival'
import { connect } from '../channel/connection'
import { Fleet } from '../channel/fleet'
import { Topics } from '../channel/topics'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { formatSize } from '../report/size'
import { VirtualBoard } from '../virtual/board'
import { startBroker, type EmbeddedBroker } from '../virtual/broker'
import { findMicroPython, type MicroPython } from '../virtual/micropython'
import { connectedSettings } from './board-settings'
import { type BoardSoftware, boardSoftware } from './board-software'
import { plainBuild } from './plain-build'
import { publishRelease } from './publish'

const CHANNEL = 'demo'
const DEVICE_IDS = ['esp32-0000000000a1', 'esp32-0000000000b2', 'esp32-0000000000c3']
const LIBRARY = 'mpy-blox'
const TOPIC_PREFIX = 'mpypi'
const TOPICS = new Topics({ topicPrefix: TOPIC_PREFIX })
const ARRIVAL_TIMEOUT_S = 60

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
 * @throws Failure `demo-incomplete` when the boards do not even start
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
    const arrivals = await release(boards, broker, folder, reporter)
    reportArrivals(arrivals, reporter)
    return { boards: arrivals }
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
    ...connectedSettings({ broker: broker.url, channel: CHANNEL }),
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
  const connection = await connect({ url: broker.url }, reporter)
  try {
    const fleet = await Fleet.watch(connection, TOPICS)
    await reporter.group('Start three virtual boards', () => startAll(boards, fleet, reporter))
    const before = DEVICE_IDS.map((id) => versionOf(fleet, id))
    const traffic = DEVICE_IDS.map((id) => broker.traffic(id).toClientBytes)
    const downloads = showDownloads(fleet, reporter)
    const version = next(before[0]!)
    const outcomes = await publishVersionB(version, broker, folder, reporter)
    downloads()
    // A board may confirm a release a moment before it says what it has.
    await boardsWith(fleet, (after) => after === version)
    return DEVICE_IDS.map((board, index) => ({
      board,
      before: before[index]!,
      after: versionOf(fleet, board),
      bytes: broker.traffic(board).toClientBytes - traffic[index]!,
      seconds: outcomes.find(({ deviceId }) => deviceId === board)?.seconds ?? NaN
    }))
  } finally {
    await connection.close()
  }
}

async function startAll(boards: VirtualBoard[], fleet: Fleet, reporter: Reporter): Promise<void> {
  await Promise.all(boards.map((board) => board.start()))
  const ids = await boardsWith(fleet, (version) => version !== '')
  if (ids.length < DEVICE_IDS.length) {
    for (const line of boards.flatMap(({ log }) => log.slice(-10))) reporter.info(line)
    throw new Failure('demo-incomplete', 'the boards did not reach the broker')
  }
  for (const id of ids) reporter.info(`${id}: runs ${LIBRARY} ${versionOf(fleet, id)}`)
}

/** Waits until all boards say that they have such a version; @returns those that do in time. */
async function boardsWith(fleet: Fleet, wanted: (version: string) => boolean): Promise<string[]> {
  const deadline = Date.now() + ARRIVAL_TIMEOUT_S * 1000
  for (;;) {
    const ids = DEVICE_IDS.filter((id) => wanted(versionOf(fleet, id)))
    if (ids.length === DEVICE_IDS.length || Date.now() > deadline) return ids
    await sleep(50)
  }
}

/** The library's version on a board, as far as it has said; empty before. */
function versionOf(fleet: Fleet, deviceId: string): string {
  return fleet.board(deviceId)?.info?.packages?.[LIBRARY] ?? ''
}

/** @returns a function that ends it */
function showDownloads(fleet: Fleet, reporter: Reporter): () => void {
  const shown = new Map<string, number>()
  return fleet.onReport(({ deviceId, status }) => {
    if (status?.state !== 'downloading' || !status.progress) return
    if (shown.get(deviceId) === status.progress) return
    shown.set(deviceId, status.progress)
    reporter.info(`${deviceId}: ${status.progress} %`)
  })
}

/** One changed module and a changed user_main.py, released as anyone would release them. */
async function publishVersionB(
  version: string,
  broker: EmbeddedBroker,
  folder: string,
  reporter: Reporter
): Promise<BoardOutcome[]> {
  const sources = join(folder, 'library')
  await cp(deviceLibrary(), sources, { recursive: true })
  const changed = join(sources, 'mpy_blox', '__init__.py')
  await writeFile(changed, `${await readFile(changed, 'utf8')}\nDEMO = 'B'\n`)
  await writeFile(join(folder, 'user_main.py'), userMain('B'))
  reporter.info(`Release version B, ${version}: a changed module and a changed user_main.py`)
  const { published } = await publishRelease(
    {
      ...plainBuild(sources, join(folder, 'dist-lib')),
      cwd: folder,
      version,
      extraSrcFiles: ['user_main.py'],
      broker: { url: broker.url },
      channels: [CHANNEL],
      deviceIds: [],
      topicPrefix: TOPIC_PREFIX,
      dryRun: false,
      waitS: ARRIVAL_TIMEOUT_S
    },
    reporter
  )
  return published.arrival?.boards ?? []
}

function reportArrivals(arrivals: Arrival[], reporter: Reporter): void {
  reporter.table({
    title: 'From A to B',
    columns: ['board', 'before', 'after', 'received', 'seconds'],
    rows: arrivals.map(({ board, before, after, bytes, seconds }) => [
      board,
      before,
      after,
      formatSize(bytes),
      seconds.toFixed(1)
    ])
  })
}

/** @returns `demo-incomplete` when a board did not arrive in time */
export function demoFailure({ boards }: { boards: Arrival[] }): Failure | undefined {
  const missing = boards.filter(({ before, after }) => after !== next(before))
  if (missing.length === 0) return undefined
  const named = missing.map(({ board }) => board).join(', ')
  return new Failure('demo-incomplete', `${named} did not come up with the new version`)
}

/** The version after this one: its last number plus one. */
function next(version: string): string {
  return version.replace(/(?<!\d)\d+$/, (last) => String(Number(last) + 1))
}

function userMain(release: string): string {
  return `async def user_main():\n    print('user_main of release ${release} runs')\n`
}
