import { createHash } from 'node:crypto'
import type { Reporter } from '../report/reporter'
import { asFailure, type Board, flashFull } from './board'
import { BoardError } from './board-error'
import { listing } from './programs/listing'
import { receiver, WATCHDOG } from './programs/receiver'
import { encodeStream, sendStream } from './stream'
import { WireTimeout } from './wire'

/** Files as they should be on the board. */
export interface Wanted {
  /** Path relative to / → content. */
  files: Map<string, Buffer>
  /**
   * Name of the package among them as dist-info folders spell it, `mpy_blox`: what its installed
   * version owns and this one does not have is removed.
   */
  package?: string
}

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

interface BoardFile {
  sizeBytes: number
  /** First 24 digits of its sha256. */
  hash: string
  /** By the installed version of the package. */
  owned: boolean
}

interface Listing {
  blockBytes: number
  freeBytes: number
  /** Names of whole files that an interrupted run left in the staging folder. */
  staged: Set<string>
  /** Undefined: everything is as wanted. */
  files: Map<string, BoardFile> | undefined
}

/** What has to be done, as the lines of the journal and the bytes to send. */
interface Plan {
  journal: Buffer
  written: string[]
  removed: string[]
  send: Buffer[]
  neededBytes: number
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

/** Whether the board has all files as wanted and nothing else of the package. */
export async function isInSync(board: Board, wanted: Wanted): Promise<boolean> {
  const found = await list(board, wanted)
  if (!found.files) return true
  const plan = makePlan(wanted, found.files, found)
  return plan.written.length + plan.removed.length === 0
}

async function list(board: Board, wanted: Wanted): Promise<Listing> {
  const prefix = wanted.package ? `${wanted.package}-` : ''
  const program = listing(rootsOf(wanted), prefix, listingDigest(wanted))
  const text = await board.ask(program, 20_000)
  const [head = '', ...lines] = text.split('\n')
  const [blockBytes = '', freeBlocks = '', staged = ''] = head.split(' ')
  const base = {
    blockBytes: Number(blockBytes),
    freeBytes: Number(blockBytes) * Number(freeBlocks),
    staged: new Set(staged.split(',').filter(Boolean))
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

/**
 * The folders and files to look at: the top of each package, with its twins, so that neither a stale
 * module of the same name nor a file of a package's last version is missed.
 */
export function rootsOf({ files }: Wanted): string[] {
  const roots = new Set<string>()
  for (const path of files.keys()) {
    const parts = path.split('/')
    const root = parts[0] === 'lib' && parts.length > 2 ? `lib/${parts[1]}` : path
    roots.add(root)
    for (const twin of twinsOf(path)) if (!twin.startsWith(`${root}/`)) roots.add(twin)
    if (root !== path && !root.endsWith('.dist-info')) {
      roots.add(`${root}.py`)
      roots.add(`${root}.mpy`)
    }
  }
  return [...roots].sort()
}

/** The other file that an import of the same name would find. */
function twinsOf(path: string): string[] {
  if (path.endsWith('.mpy')) return [`${path.slice(0, -4)}.py`]
  if (path.endsWith('.py')) return [`${path.slice(0, -3)}.mpy`]
  return []
}

function makePlan(wanted: Wanted, found: Map<string, BoardFile>, board: Listing): Plan {
  const plan: Plan = {
    journal: Buffer.alloc(0),
    written: [],
    removed: [],
    send: [],
    neededBytes: 0
  }
  const lines: string[] = []
  const names = new Map<string, number>()
  const folders = new Set<string>()
  const blocks = (bytes: number) => Math.ceil(bytes / board.blockBytes) * board.blockBytes
  for (const [path, content] of wanted.files) {
    const hash = shortHash(content)
    if (found.get(path)?.hash === hash) continue
    const copies = names.get(hash) ?? 0
    names.set(hash, copies + 1)
    const name = `${hash}-${content.length}${copies ? `-${copies}` : ''}`
    lines.push(`+ ${name} ${path}`)
    plan.written.push(path)
    if (board.staged.has(name)) continue
    plan.send.push(content)
    plan.neededBytes += blocks(content.length)
    folders.add(path.slice(0, path.lastIndexOf('/') + 1))
  }
  const stale = staleOf(wanted, found)
  stale.forEach((path, index) => lines.push(`- r${index} ${path}`))
  plan.removed.push(...stale)
  plan.journal = Buffer.from(`1 0 0 {}\n${lines.map((line) => `${line}\n`).join('')}.\n`)
  // A folder takes two blocks; the journal one or two; and some stays free for the file system itself.
  plan.neededBytes += blocks(plan.journal.length) + (2 * folders.size + 4) * board.blockBytes
  return plan
}

/** Twins of wanted files, and what the package's installed version leaves behind. */
function staleOf({ files, package: name }: Wanted, found: Map<string, BoardFile>): string[] {
  const shadows = new Set<string>()
  for (const path of files.keys()) {
    for (const twin of twinsOf(path)) shadows.add(twin)
    const parts = path.split('/')
    // A module lib/x.py beside the package lib/x: which one an import finds is nobody's intention.
    if (parts[0] === 'lib' && parts.length > 2)
      shadows.add(`lib/${parts[1]}.py`).add(`lib/${parts[1]}.mpy`)
  }
  return [...found.keys()].filter((path) => {
    if (files.has(path)) return false
    return shadows.has(path) || (name !== undefined && found.get(path)!.owned)
  })
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
  const progress = reporter.progress(`${plan.send.length} files`, content.length, 'B')
  try {
    const journalName = `${shortHash(plan.journal)}-${plan.journal.length}`
    await repl.start(receiver(journalName, identity.deflate, encoding, careful))
    await sendStream(wire, stream, (sent) =>
      progress.update(Math.round((sent / stream.length) * content.length))
    )
    const output = await repl.finish(20_000)
    if (!output.endsWith('#')) throw new WireTimeout(0, Buffer.from(output))
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

export function shortHash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 24)
}

/** Digest of the listing of a board that has these files and no others. */
export function listingDigest(wanted: Wanted): string {
  const digest = createHash('sha256')
  for (const root of rootsOf(wanted)) {
    const below = [...wanted.files.keys()].filter(
      (path) => path === root || path.startsWith(`${root}/`)
    )
    for (const path of below.sort(byFolder)) {
      const content = wanted.files.get(path)!
      digest.update(`${path} ${content.length} ${shortHash(content)}\n`)
    }
  }
  return digest.digest('hex')
}

/** The order in which a walk through sorted folders meets the paths. */
function byFolder(a: string, b: string): number {
  const left = a.replaceAll('/', '\0')
  const right = b.replaceAll('/', '\0')
  return left < right ? -1 : left > right ? 1 : 0
}
