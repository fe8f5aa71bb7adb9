import { readFile } from 'node:fs/promises'
import { Board } from '../../action/serial/board'
import { reset, untilBooted } from '../../action/serial/boot'
import type { Wanted } from '../../action/serial/plan'
import { sync } from '../../action/serial/sync'
import { RecordingReporter } from './recording-reporter'
import { SerialBoard } from './serial-board'
import { patienceMs } from './patience'

/** What pulling the cable once has shown. */
export interface Pulled {
  /** Whether the board came up with one whole version of the library before it was mended. */
  bootsBefore: boolean
  /** Whether the next deploy-lib, and nothing else, made it whole. */
  wholeAfter: boolean
}

const MODULES = 30
/** What a board notes of its updates and boots. */
const TOLD = ['.update/result', '.update/life']
const silent = new RecordingReporter()

/**
 * A board whose library is exchanged, from version to version, while the cable that also feeds it is
 * pulled. The application asserts that every module has its own version, so a mixture does not boot.
 */
export class Unplugging {
  private version = 1
  private durationMs = 0

  private constructor(private readonly board: SerialBoard) {}

  static async start(): Promise<Unplugging> {
    const board = await SerialBoard.start({ files: await base() })
    const unplugging = new Unplugging(board)
    await unplugging.deploy(1)
    await unplugging.mend(2)
    return unplugging
  }

  /** @param instant 0 to 1: how far through deploy-lib the cable is pulled */
  async pull(instant: number): Promise<Pulled> {
    const next = this.version + 1
    const deployed = this.deploy(next).then(
      () => true,
      () => false
    )
    await new Promise((resolve) => setTimeout(resolve, instant * this.durationMs))
    await this.board.unplug()
    await deployed
    await this.board.powerCycle()
    await this.board.plug()
    const bootsBefore = await this.boots()
    await this.mend(next)
    return { bootsBefore, wholeAfter: await this.isWhole(next) }
  }

  end(): Promise<void> {
    return this.board.stop()
  }

  private async mend(version: number): Promise<void> {
    const started = performance.now()
    await this.deploy(version)
    // The first one brings everything; the others find part of it there.
    this.durationMs ||= performance.now() - started
    this.version = version
  }

  private async deploy(version: number): Promise<void> {
    const client = await Board.open(this.board.path)
    try {
      await sync(client, library(version), silent)
    } finally {
      await client.close()
    }
  }

  private async boots(): Promise<boolean> {
    const client = await Board.open(this.board.path)
    try {
      await reset(client)
      return (await untilBooted(client, patienceMs(), silent)).boot === 'at the prompt'
    } catch {
      return false
    } finally {
      await client.close()
    }
  }

  /** Looks into the flash itself: nothing missing, nothing left over. */
  private async isWhole(version: number): Promise<boolean> {
    const tree = await this.board.tree()
    const wanted = [...library(version).files.keys(), ...Object.keys(await base())].sort()
    const found = [...tree.keys()].filter((path) => !TOLD.includes(path)).sort()
    return JSON.stringify(found) === JSON.stringify(wanted)
  }
}

/** It begins as every one of this project's does. With no broker to check in at, it says that it has. */
const MAIN = `
from mpy_blox.recovery import recover
recover()
import thing.app
from mpy_blox.life import checked_in
checked_in()
`

/** What stays on the board. */
async function base(): Promise<Record<string, string | Buffer>> {
  const modules = [
    ...['__init__', 'life', 'search', 'wakes', 'tally', 'debt'],
    ...['__init__', 'journal', 'placing', 'trial'].map((name) => `recovery/${name}`)
  ]
  const files = modules.map(
    async (name) =>
      [`lib/mpy_blox/${name}.py`, await readFile(`device-lib/mpy_blox/${name}.py`)] as const
  )
  return {
    'main.py': MAIN,
    ...Object.fromEntries(await Promise.all(files))
  }
}

function library(version: number): Wanted {
  const files = new Map<string, Buffer>()
  const names = Array.from({ length: MODULES }, (_, index) => `m${index}`)
  for (const name of names) {
    const filler = `# ${name} ${version} `.repeat(10 + ((version * 7 + name.length * 31) % 60))
    files.set(`lib/thing/${name}.py`, Buffer.from(`VERSION = ${version}\n${filler}\n`))
  }
  // A module that only even versions have, and a stale twin for it in the odd ones.
  files.set(`lib/thing/odd${version % 2}.py`, Buffer.from(`VERSION = ${version}\n`))
  const imports = names.map(
    (name) => `from thing import ${name}\nassert ${name}.VERSION == VERSION\n`
  )
  files.set('lib/thing/app.py', Buffer.from(`VERSION = ${version}\n${imports.join('')}`))
  const info = `lib/thing-${version}.0.dist-info`
  const record = [...files.keys()].map((path) => `${path.slice(4)},,\n`).join('')
  files.set(`${info}/METADATA`, Buffer.from(`Name: thing\nVersion: ${version}.0\n`))
  files.set(`${info}/RECORD`, Buffer.from(`${record}thing-${version}.0.dist-info/RECORD,,\n`))
  return { packages: ['thing'], files }
}
