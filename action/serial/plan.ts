import { createHash } from 'node:crypto'

/** Files as they should be on the board. */
export interface Wanted {
  /** Path relative to / → content. */
  files: Map<string, Buffer>
  /**
   * Names of the packages among them as dist-info folders spell them, `mpy_blox`: what their installed
   * versions own and these do not have is removed.
   */
  packages?: string[]
}

/** A file that is there. */
export interface BoardFile {
  sizeBytes: number
  /** First 24 digits of its sha256. */
  hash: string
  /** By the installed version of one of the packages. */
  owned: boolean
}

/** What has to be done, as the lines of the journal and the bytes to send. */
export interface Plan {
  journal: Buffer
  written: string[]
  removed: string[]
  send: Buffer[]
  /** Whether it touches the board's library, and with it what would finish the plan after a power cut. */
  changesLibrary: boolean
  /** Room that it takes on the board's flash, at worst. */
  neededBytes: number
}

const LIBRARY = 'lib/mpy_blox/'
/** Of it, what is copied while the library changes: see programs/judge.ts. */
const JUDGE = `${LIBRARY}recovery/`

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

/**
 * What it takes to have the wanted files on a board.
 *
 * @param found what is there now, as the listing of {@link rootsOf} tells
 * @param board.staged names of whole files that an interrupted run left in the staging folder
 * @param board.hasJudge whether what mends the board is copied already
 */
export function makePlan(
  wanted: Wanted,
  found: Map<string, BoardFile>,
  board: { blockBytes: number; staged: Set<string>; hasJudge: boolean }
): Plan {
  const plan: Plan = {
    journal: Buffer.alloc(0),
    written: [],
    removed: [],
    send: [],
    changesLibrary: false,
    neededBytes: 0
  }
  const lines: string[] = []
  const names = new Map<string, number>()
  const folders = new Set<string>()
  const there = new Set([...found.keys()].flatMap(foldersOf))
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
    for (const folder of foldersOf(path)) if (!there.has(folder)) folders.add(folder)
  }
  const stale = staleOf(wanted, found)
  stale.forEach((path, index) => lines.push(`- r${index} ${path}`))
  plan.removed.push(...stale)
  plan.changesLibrary = [...plan.written, ...stale].some((path) => path.startsWith(LIBRARY))
  plan.journal = Buffer.from(`1 0 0 0 0 {}\n${lines.map((line) => `${line}\n`).join('')}.\n`)
  // A folder takes two blocks; the journal one or two; and some stays free for the file system itself.
  plan.neededBytes += blocks(plan.journal.length) + (2 * folders.size + 4) * board.blockBytes
  if (plan.changesLibrary && !board.hasJudge) {
    const judge = [...found].filter(([path]) => path.startsWith(JUDGE))
    plan.neededBytes += judge.reduce((sum, [, { sizeBytes }]) => sum + blocks(sizeBytes), 0)
    if (judge.length > 0) plan.neededBytes += 2 * board.blockBytes
  }
  return plan
}

/** `a/b/c.py`: `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'))
}

/** Twins of wanted files, and what the packages' installed versions leave behind. */
function staleOf({ files, packages = [] }: Wanted, found: Map<string, BoardFile>): string[] {
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
    return shadows.has(path) || (packages.length > 0 && found.get(path)!.owned)
  })
}

/** By what files are known to the board: the first 24 digits of their sha256. */
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
