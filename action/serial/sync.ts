import { counted } from '../report/counted'
import type { Reporter } from '../report/reporter'
import type { Board } from './board'
import { BoardError } from './board-error'
import { asFailure, flashFull, noFileSystem } from './board-failure'
import {
  type BoardFile,
  listingDigest,
  makePlan,
  type Plan,
  rootsOf,
  shortHash,
  type Wanted
} from './plan'
import { DROP_JUDGE, KEEP_JUDGE } from './programs/judge'
import { listing } from './programs/listing'
import { receiver, WATCHDOG } from './programs/receiver'
import { encodeStream, sendStream } from './stream'
import { WireTimeout } from './wire'

/** What bringing the files there took. */
export interface Synced {
  /** Paths that were sent or taken from an interrupted run, in order. */
  written: string[]
  removed: string[]
  unchanged: number
  /** Bytes of the files that were written. */
  bytes: number
  /** Bytes that went over the wire for them, compressed and encoded. */
  wireBytes: number
}

interface Listing {
  blockBytes: number
  freeBytes: number
  /** Names of whole files that an interrupted run left in the staging folder. */
  staged: Set<string>
  /** Whether it has left a judge, too, which stays: see programs/judge.ts. */
  hasJudge: boolean
  /** Undefined: everything is as wanted. */
  files: Map<string, BoardFile> | undefined
}

const ATTEMPTS = 4

/**
 * Makes the wanted files be on the board, and sends only what differs. Every file is staged and verified
 * before the first one is put in place; whatever interrupts this, a repetition goes on from there.
 */
export async function sync(board: Board, wanted: Wanted, reporter: Reporter): Promise<Synced> {
  const result: Synced = { written: [], removed: [], unchanged: 0, bytes: 0, wireBytes: 0 }
  for (let attempt = 1; ; attempt++) {
    const found = await list(board, wanted)
    const plan = found.files && makePlan(wanted, found.files, found)
    if (!plan || plan.written.length + plan.removed.length === 0) {
      result.unchanged = wanted.files.size - result.written.length
      return result
    }
    if (found.blockBytes === 0) throw noFileSystem(board.wire.path)
    if (plan.neededBytes > found.freeBytes) {
      throw flashFull(board.wire.path, plan.neededBytes, found.freeBytes)
    }
    try {
      result.wireBytes += await transfer(board, plan, attempt > 1, reporter)
      result.written = plan.written
      result.removed = plan.removed
      result.unchanged = wanted.files.size - plan.written.length
      result.bytes = plan.written.reduce((sum, path) => sum + wanted.files.get(path)!.length, 0)
      return result
    } catch (thrown) {
      if (!isDisturbance(thrown) || attempt === ATTEMPTS) throw asFailure(thrown, board.wire.path)
      reporter.debug(`the transfer was disturbed (${(thrown as Error).message}); it goes on`)
      await board.repl.enter()
      // At once: the next attempt would be too late for a watchdog of a few seconds.
      await board.repl.exec(WATCHDOG).catch(() => board.repl.enter())
      if (attempt > 1) await board.repl.softReset()
    }
  }
}

/** Whether the board has all files as wanted and nothing else of the packages. */
export async function isInSync(board: Board, wanted: Wanted): Promise<boolean> {
  const found = await list(board, wanted)
  if (!found.files) return true
  const plan = makePlan(wanted, found.files, found)
  return plan.written.length + plan.removed.length === 0
}

async function list(board: Board, wanted: Wanted): Promise<Listing> {
  const prefixes = (wanted.packages ?? []).map((name) => `${name}-`)
  const program = listing(rootsOf(wanted), prefixes, listingDigest(wanted))
  const text = await board.ask(program, 20_000)
  const [head = '', ...lines] = text.split('\n')
  const [blockBytes = '', freeBlocks = '', staged = '', judge = ''] = head.split(' ')
  const base = {
    blockBytes: Number(blockBytes),
    freeBytes: Number(blockBytes) * Number(freeBlocks),
    staged: new Set(staged.split(',').filter(Boolean)),
    hasJudge: judge === '1'
  }
  if (lines[0] === '=') return { ...base, files: undefined }
  const files = new Map<string, BoardFile>()
  for (const line of lines) {
    const match = /^(.*) (\d+) ([0-9a-f]{24}) ([01])$/.exec(line)
    if (!match) continue
    const [, path, sizeBytes, hash, owned] = match
    files.set(path!, { sizeBytes: Number(sizeBytes), hash: hash!, owned: owned === '1' })
  }
  return { ...base, files }
}

/** @param careful after something went wrong: in base64, and feeding the watchdog */
async function transfer(
  board: Board,
  plan: Plan,
  careful: boolean,
  reporter: Reporter
): Promise<number> {
  const { wire, repl, identity } = board
  const content = Buffer.concat([plan.journal, ...plan.send])
  const encoding = identity.takesBytes && !careful ? 'bytes' : 'base64'
  const stream = encodeStream(content, identity.deflate, encoding)
  const progress = reporter.progress(counted(plan.send.length, 'file'), content.length, 'B')
  try {
    const journalName = `${shortHash(plan.journal)}-${plan.journal.length}`
    if (plan.changesLibrary) await repl.exec(KEEP_JUDGE)
    await repl.start(receiver(journalName, identity.deflate, encoding, careful))
    await sendStream(wire, stream, (sent) =>
      progress.update(Math.round((sent / stream.length) * content.length))
    )
    const output = await repl.finish(20_000)
    if (!output.endsWith('#')) throw new WireTimeout(0, Buffer.from(output))
    if (plan.changesLibrary) await repl.exec(DROP_JUDGE)
    return stream.length
  } finally {
    progress.stop()
  }
}

/** Lost bytes, a reset in between: nothing that a repetition would not mend. */
function isDisturbance(thrown: unknown): boolean {
  if (thrown instanceof WireTimeout) return true
  if (!(thrown instanceof BoardError)) return false
  return thrown.errno === undefined && thrown.exception !== 'MemoryError'
}
