import { counted } from '../report/counted'
import { Failure } from '../report/failure'
import { type Known, unheard } from '../report/known'
import type { Reporter } from '../report/reporter'
import { formatSize } from '../report/size'
import { hideSecrets } from '../serial/board-settings'
import type { Board } from '../serial/board'
import type { PartReport } from '../serial/app-report'
import { type Boot, reset, untilBooted } from '../serial/boot'
import { type Deployment, deploymentOf, type Library } from '../serial/deploy'
import { type BoardChoice, openBoard } from '../serial/find-board'
import { writeFirmware } from '../serial/firmware'
import { onlyPort } from '../serial/ports'
import { isInSync, sync, type Synced } from '../serial/sync'
import { purge, type Purge } from '../serial/upkeep'

export interface FlashOptions extends BoardChoice {
  library?: Library
  /** What is brought instead of a library and files. */
  whole?: Deployment
  /** Further files: board path → content. */
  files: Map<string, Buffer>
  /** A MicroPython image, which is written first, and what it hashes to. */
  firmware?: string
  firmwareSha256?: string
  /** What is removed first. */
  purge: Purge[]
  /** Have the board hash everything again at the end. */
  verify: boolean
  /** Start the board when all is done, and wait that long for it to say so; 0 leaves it at its prompt. */
  bootTimeoutMs: number
}

export interface FlashReport {
  deviceId: string | null
  port: string
  micropython: string
  /** Packages and their versions. */
  before: Record<string, string>
  /** Null where the board could not be asked any more. */
  after: Record<string, string> | null
  /** Files written, and their bytes; what went over the wire for them. */
  files: number
  bytes: number
  wireBytes: number
  removed: number
  unchanged: number
  /** Whether the board hashed everything again, and found it as it was written. */
  verified: boolean | null
  boot: Boot | null
  /** Why `boot` is `failed` or `gone`. */
  problem: string | null
  /** What the board library's application said, if it runs: Wi-Fi, time, broker, channel. */
  application: PartReport[] | null
  seconds: number
}

/**
 * Brings a board over serial to where it should be, and tells what that took. How the board is then is told, not
 * judged: see `flashFailure`.
 *
 * @param known is told what is true of the board by then: a cable may be pulled at any time
 */
export async function runFlash(
  options: FlashOptions,
  reporter: Reporter,
  known: Known<FlashReport> = unheard
): Promise<FlashReport> {
  const started = performance.now()
  const provision = (options.whole ?? options).files.get('provision.json')
  if (provision) hideSecrets(provision.toString(), reporter)
  if (nothingToDo(options)) {
    throw new Failure(
      'nothing-to-flash',
      'nothing to flash: give a bundle, files, a firmware or something to purge'
    )
  }
  const deployment = options.whole ?? (await deploymentOf(options.library, options.files))
  const choice = await withFirmware(options, reporter)
  const board = await openBoard(choice, reporter)
  let done = false
  const { identity } = board
  const report: FlashReport = {
    deviceId: identity.deviceId ?? null,
    port: board.wire.path,
    micropython: identity.version,
    before: Object.fromEntries(identity.packages),
    after: null,
    files: 0,
    bytes: 0,
    wireBytes: 0,
    removed: 0,
    unchanged: 0,
    verified: null,
    boot: null,
    problem: null,
    application: null,
    seconds: 0
  }
  const add = (part: Partial<FlashReport>): void => {
    const seconds = Math.round((performance.now() - started) / 100) / 10
    known(Object.assign(report, part, { seconds }))
  }
  try {
    reporter.info(
      `${identity.deviceId ?? 'A board without an id'} on ${board.wire.path}: MicroPython ${identity.version}${packagesText(identity.packages)}`
    )
    add({})
    for (const part of options.purge)
      add({ removed: report.removed + (await purgePart(board, part, reporter)) })
    const synced = await deploy(board, deployment, reporter)
    add({
      files: synced.written.length,
      bytes: synced.bytes,
      wireBytes: synced.wireBytes,
      removed: report.removed + synced.removed.length,
      unchanged: synced.unchanged
    })
    if (options.verify) add({ verified: await isInSync(board, deployment) })
    add({ after: Object.fromEntries((await board.refresh()).packages) })
    if (report.verified !== false) add(await start(board, options.bootTimeoutMs, reporter))
    done = report.verified !== false
    return report
  } finally {
    const isTouched = report.files + report.removed > 0 || report.verified !== null
    if (isTouched || done) reportFlash(report, reporter)
    // A board that keeps what it had is not left without its program.
    await (done ? board.close() : board.resume())
  }
}

/** @returns why a board that was flashed is no success: `verify-failed`, `boot-failed`, `board-silent` */
export function flashFailure({
  port,
  verified,
  boot,
  problem
}: Pick<FlashReport, 'port' | 'verified' | 'boot' | 'problem'>): Failure | undefined {
  if (verified === false) {
    return new Failure(
      'verify-failed',
      `the board on ${port} does not hold what was written: repeat the command; if that happens again its flash is worn out`
    )
  }
  if (problem === null) return undefined
  if (boot === 'gone') return new Failure('board-silent', problem)
  return new Failure(
    'boot-failed',
    `the board on ${port} started and failed with ${problem}: see its traceback with "mpy-blox repl"`
  )
}

const nothingToDo = ({ whole, library, files, firmware, purge }: FlashOptions): boolean =>
  !whole && !library && !firmware && files.size === 0 && purge.length === 0

/** The new firmware's board is found on the same port; its id is checked from the chip before it is erased. */
async function withFirmware(options: FlashOptions, reporter: Reporter): Promise<BoardChoice> {
  const { firmware, firmwareSha256, port, baudRate, deviceId } = options
  const choice: BoardChoice = {
    port,
    ...(baudRate === undefined ? {} : { baudRate }),
    ...(deviceId === undefined ? {} : { deviceId })
  }
  if (firmware === undefined) return choice
  if (firmwareSha256 === undefined) {
    throw new Failure(
      'input-invalid',
      'firmware needs firmware-sha256, what the image hashes to: the download page has it'
    )
  }
  const path = port === 'auto' ? await onlyPort() : port
  const image = { image: firmware, sha256: firmwareSha256 }
  await reporter.group(`Write MicroPython onto the board on ${path}`, () =>
    writeFirmware({ ...image, ...choice, port: path }, reporter)
  )
  return { ...choice, port: path }
}

async function purgePart(board: Board, part: Purge, reporter: Reporter): Promise<number> {
  const removed = await purge(board, part)
  reporter.info(`Purged ${part}: ${counted(removed, 'file')} removed`)
  return removed
}

async function deploy(board: Board, deployment: Deployment, reporter: Reporter): Promise<Synced> {
  return reporter.group(`Bring ${deployment.title} to ${board.wire.path}`, async () => {
    const synced = await sync(board, deployment, reporter)
    for (const path of synced.written) reporter.debug(`written: ${path}`)
    for (const path of synced.removed) reporter.info(`removed, no longer part of it: ${path}`)
    return synced
  })
}

async function start(
  board: Board,
  timeoutMs: number,
  reporter: Reporter
): Promise<Pick<FlashReport, 'boot' | 'problem' | 'application'>> {
  if (timeoutMs <= 0) return { boot: null, problem: null, application: null }
  return reporter.group('Restart the board', async () => {
    await reset(board)
    const outcome = await untilBooted(board, timeoutMs, reporter)
    if (outcome.boot === 'silent') {
      reporter.warning(
        `the board has not said within ${timeoutMs / 1000} s that it booted: look with "mpy-blox repl"`
      )
    } else if (outcome.problem === undefined) reporter.info(`It has booted: ${outcome.boot}.`)
    const { boot, problem = null, application = null } = outcome
    for (const part of application ?? []) reportPart(part, reporter)
    return { boot, problem, application }
  })
}

function reportPart({ part, state, text }: PartReport, reporter: Reporter): void {
  if (state === 'failed') reporter.warning(`${part}: ${text}`)
  else if (state === 'ok') reporter.info(`${part}: ok, ${text}`)
  else reporter.info(`${part}: ${text}`)
}

const packagesText = (packages: Map<string, string>): string =>
  [...packages].map(([name, version]) => `, ${name} ${version}`).join('')

function reportFlash(report: FlashReport, reporter: Reporter): void {
  const versions = (packages: Record<string, string> | null): string =>
    Object.entries(packages ?? {})
      .map(([name, version]) => `${name} ${version}`)
      .join(', ') || '–'
  reporter.table({
    title: 'Flashed over serial',
    columns: ['board', 'before', 'after', 'files', 'bytes', 'seconds'],
    rows: [
      [
        report.deviceId ?? report.port,
        versions(report.before),
        versions(report.after),
        `${report.files} written, ${report.removed} removed, ${report.unchanged} unchanged`,
        `${formatSize(report.bytes)} (${formatSize(report.wireBytes)} sent)`,
        report.seconds.toFixed(1)
      ]
    ]
  })
}
