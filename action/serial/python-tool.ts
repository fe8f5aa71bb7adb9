import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { cached, defaultCacheDir } from '../machine/cache-folder'
import { type ChildOptions, startChild } from '../machine/child'
import { lastLine, run } from '../machine/subprocess'

/** Tools from the Python package index that do what they do well: name → requirement. */
const TOOLS = { esptool: 'esptool>=4.8,<6', mpremote: 'mpremote>=1.24' } as const

/** A wheel of some MB over a slow line. */
const INSTALL_MS = 300_000

export type PythonTool = keyof typeof TOOLS

/**
 * The command that runs a Python tool, installed into a folder of its own the first time.
 *
 * @throws Failure `python-tool` when there is no Python, or the tool cannot be fetched
 */
export async function pythonTool(
  tool: PythonTool,
  reporter: Reporter,
  cacheDir = process.env['RUNNER_TOOL_CACHE'] || defaultCacheDir()
): Promise<string[]> {
  const python = process.platform === 'win32' ? 'python' : 'python3'
  const folder = await cached(cacheDir, `python-${tool}`, async (target) => {
    reporter.info(`Installing ${tool} with pip into ${cacheDir}`)
    await pipInstall(python, TOOLS[tool], target)
  })
  return [python, '-c', startFrom(folder, tool)]
}

async function pipInstall(python: string, requirement: string, target: string): Promise<void> {
  const options = ['--quiet', '--no-input', '--disable-pip-version-check', '--retries', '1']
  const install = ['-m', 'pip', 'install', ...options, '--target', target, requirement]
  const { code, output } = await captured([python, ...install], INSTALL_MS, () => {}, {
    downloads: true
  })
  if (code === 0) return
  throw new Failure(
    'python-tool',
    `${requirement} cannot be installed with ${python} -m pip: ${lastLine(output)}; install Python 3 with pip, or look at the network`
  )
}

const startFrom = (folder: string, tool: string): string =>
  `import sys,runpy;sys.path.insert(0,${JSON.stringify(folder)});sys.argv[0]=${JSON.stringify(tool)};runpy.run_module(${JSON.stringify(tool)},run_name='__main__')`

/**
 * Runs a command to its end; what it prints, on both streams, is the answer.
 *
 * @param timeoutMs after which it is ended, without a code
 */
export async function captured(
  command: string[],
  timeoutMs: number,
  onLine: (line: string) => void = () => {},
  options: Pick<ChildOptions, 'downloads'> = {}
): Promise<{ code: number | null; output: string }> {
  let output = ''
  const onOutput = (text: string): void => {
    output += text
    text
      .split(/[\r\n]+/)
      .filter(Boolean)
      .forEach(onLine)
  }
  const { code, stderr } = await run(command, { ...options, timeoutMs, onOutput })
  return { code, output: output || stderr }
}

/** Runs a command that talks to the user itself, on this process's own terminal. */
export async function attached(command: string[]): Promise<number> {
  const [file, ...args] = command as [string, ...string[]]
  const child = startChild(file, args, { stdio: 'inherit' })
  // Ctrl-C is for the tool; this process ends when it does.
  const ignore = () => {}
  process.on('SIGINT', ignore)
  return new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  }).finally(() => process.off('SIGINT', ignore))
}
