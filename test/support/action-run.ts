import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { patienceMs } from './patience'

/** What a run of an action's bundle left behind for the workflow. */
export interface ActionRun {
  exitCode: number
  log: string
  outputs: Record<string, string>
  summary: string
  milliseconds: number
}

/** Node as the runner has it: version 24 where CI installed it, else the one that runs the tests. */
export const ACTION_NODE = process.env['MPY_BLOX_NODE24'] ?? process.execPath

/** Copies a bundle to a folder of its own, where no node_modules is anywhere above it. */
export async function isolatedBundle(name: 'release' | 'flash' | 'cli'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `mpy-blox-${name}-`))
  await cp(resolve('dist'), join(folder, 'dist'), { recursive: true })
  return join(folder, 'dist', name, 'index.js')
}

/**
 * Runs an action's bundle as a GitHub runner does: inputs as `INPUT_…` variables, outputs and summary
 * through files.
 *
 * @param cwd the workspace, where the user's sources are
 */
export async function runAction(
  bundle: string,
  options: {
    cwd: string
    inputs: Record<string, string>
    ref?: string
    /** Further variables that the runner sets. */
    env?: Record<string, string>
    /** Then the workflow is cancelled. */
    cancelled?: Promise<unknown>
  }
): Promise<ActionRun> {
  const scratch = await mkdtemp(join(tmpdir(), 'mpy-blox-run-'))
  const outputFile = join(scratch, 'output')
  const summaryFile = join(scratch, 'summary')
  await writeFile(outputFile, '')
  await writeFile(summaryFile, '')
  const inputs = Object.entries(options.inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value
  ])
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_REF: options.ref ?? 'refs/heads/main',
    RUNNER_TOOL_CACHE: join(resolve('.cache'), 'tool-cache'),
    ...options.env,
    ...(Object.fromEntries(inputs) as Record<string, string>)
  }
  const started = performance.now()
  const { exitCode, log } = await execute(bundle, options.cwd, environment, options.cancelled)
  return {
    exitCode,
    log,
    outputs: parseOutputs(await readFile(outputFile, 'utf8')),
    summary: await readFile(summaryFile, 'utf8'),
    milliseconds: performance.now() - started
  }
}

function execute(
  bundle: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
  cancelled: Promise<unknown> | undefined
): Promise<{ exitCode: number; log: string }> {
  return new Promise((done) => {
    const child = execFile(
      ACTION_NODE,
      [bundle],
      { cwd, env, timeout: patienceMs(4) },
      (error, stdout, stderr) =>
        done({ exitCode: error ? Number(error.code ?? 1) : 0, log: stdout + stderr })
    )
    // What a runner sends first.
    void cancelled?.then(() => child.kill('SIGINT'))
  })
}

/** The runner's file format: `name<<delimiter`, the value's lines, `delimiter`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const [, name, , value] of text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm)) {
    outputs[name!] = value!
  }
  return outputs
}
