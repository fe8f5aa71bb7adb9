import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import { Board } from '../../action/serial/board'
import { sync, type Synced } from '../../action/serial/sync'
import { type InstalledWheel, wheelFiles } from '../../action/serial/wheel-files'
import { buildLibrary } from '../support/build-library'
import { writeLibrary } from '../support/library'
import { RecordingReporter } from '../support/recording-reporter'
import { SerialBoard } from '../support/serial-board'
import { withMpremote } from '../support/serial-tools'
import { say, seconds } from './measure'

const { mpremoteTest: test, mpremote } = await withMpremote()

/** 115200 baud: ten bits a byte. */
const WIRE_BYTES_PER_SECOND = 11_520

let first: InstalledWheel
let second: InstalledWheel
let board: SerialBoard

beforeAll(async () => {
  first = await builtWheel('1.0.0')
  second = await builtWheel('1.0.1')
  board = await SerialBoard.start({ model: 'uart' })
})

afterAll(() => board?.stop())

test('a 60-module library over a cable at 115200 baud, against mpremote cp -r', async () => {
  const fresh = await deploy(first)
  const unchanged = await deploy(first)
  const changed = await deploy(second)
  const mpremoteMs = await theirs(first)
  const { wireBytes } = fresh.synced
  // Escapes and headers are about 1 % of it.
  const share = (wireBytes * 0.99) / (fresh.ms / 1000) / WIRE_BYTES_PER_SECOND
  say(
    'serial, 60 modules',
    `deploy-lib ${seconds(fresh.ms)}`,
    `mpremote cp -r ${seconds(mpremoteMs)}`,
    `${(mpremoteMs / fresh.ms).toFixed(1)} times as fast (goal: 2)`,
    `${(share * 100).toFixed(0)} % of the wire in compressed bytes (goal: 60 %)`
  )
  say('serial, nothing changed', `${seconds(unchanged.ms)} (goal: 1 s)`)
  say(
    'serial, one module changed',
    `${seconds(changed.ms)} (goal: 2 s)`,
    `${changed.synced.written.length} files sent, the version's own included`
  )
})

async function builtWheel(version: string): Promise<InstalledWheel> {
  const library = await mkdtemp(join(tmpdir(), 'mpy-blox-bench-'))
  await writeLibrary(library, { version })
  const wheel = (await buildLibrary(library)).wheels[0]!
  return wheelFiles(wheel.path, await readFile(wheel.file))
}

/** From opening the port to closing it. */
async function deploy(wheel: InstalledWheel): Promise<{ ms: number; synced: Synced }> {
  const started = performance.now()
  const client = await Board.open(board.path)
  const synced = await sync(
    client,
    { packages: [wheel.package], files: wheel.files },
    new RecordingReporter()
  )
  await client.close()
  return { ms: performance.now() - started, synced }
}

/** The same files by the tool that people use, onto a board that has none of them. */
async function theirs({ files }: InstalledWheel): Promise<number> {
  const other = await SerialBoard.start({ model: 'uart' })
  const folder = await mkdtemp(join(tmpdir(), 'mpy-blox-bench-'))
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const [program = '', ...options] = mpremote
  const started = performance.now()
  execFileSync(program, [...options, 'connect', other.path, 'cp', '-r', join(folder, 'lib'), ':/'])
  const ms = performance.now() - started
  await other.stop()
  return ms
}
