import { execFile, execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ACTION_NODE } from './action-run'
import { freePort } from './free-port'
import { patienceMs } from './patience'

/** What a workflow runs with: a runner on this host, and stand-ins for GitHub's own services. */
export interface WorkflowOptions {
  /** The repository: what is committed there is run. */
  cwd: string
  /** `v1.4.0`; what is triggered is its push. */
  tag: string
  vars?: Record<string, string>
  secrets?: Record<string, string>
  env?: Record<string, string>
  /** Of the folder `.github/workflows`. */
  workflow?: string
}

export interface WorkflowRun {
  exitCode: number
  log: string
}

/**
 * Artifacts travel as on GitHub: by the library that its actions are made of, over the protocol that the runner serves.
 * Not by the newest, which act 0.2.89 does not understand: @azure/storage-blob cuts the "=" off that its addresses'
 * signatures end in, and @actions/artifact names a media type from 6.2 on, a field that it refuses.
 */
const ARTIFACT_LIBRARY = resolve('.cache/node24/node_modules/@actions/artifact')
const STAND_INS = resolve('test/support/stand-in-actions')

/** Runs what a tag's push triggers. Not in this thread: brokers and boards of the test live in it. */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const { cwd, tag, vars = {}, secrets = {}, env = {}, workflow = 'release.yml' } = options
  const scratch = mkdtempSync(join(tmpdir(), 'mpy-blox-workflow-'))
  const event = join(scratch, 'event.json')
  writeFileSync(event, JSON.stringify({ ref: `refs/tags/${tag}` }))
  const file = join('.github', 'workflows', workflow)
  const pairs = (flag: string, values: Record<string, string>): string[] =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  const args = [
    'push',
    ...['--workflows', file, '--eventpath', event],
    ...['ubuntu-latest', 'self-hosted', 'boards'].flatMap((label) => [
      '-P',
      `${label}=-self-hosted`
    ]),
    ...pairs('--local-repository', localActions(scratch, readFileSync(join(cwd, file), 'utf8'))),
    ...pairs('--var', vars),
    ...pairs('--secret', secrets),
    ...pairs('--env', { ARTIFACT_LIBRARY: ARTIFACT_LIBRARY, ...env }),
    ...['--artifact-server-path', join(scratch, 'artifacts')],
    ...['--artifact-server-addr', '127.0.0.1', '--artifact-server-port', `${await freePort()}`]
  ]
  // The runner takes the node that is first on PATH; actions say node24.
  const path = `${dirname(ACTION_NODE)}:${process.env['PATH']}`
  return new Promise((done) => {
    execFile(
      'act',
      args,
      { cwd, env: { ...process.env, PATH: path }, timeout: patienceMs(4), maxBuffer: 2 ** 26 },
      (error, out, err) => done({ exitCode: error ? Number(error.code ?? 1) : 0, log: out + err })
    )
  })
}

/** Where the runner finds each action that the workflow uses, with the ref that it gives. */
function localActions(scratch: string, workflow: string): Record<string, string> {
  const used = [...workflow.matchAll(/uses: ([\w-]+\/[\w-]+)(?:\/[\w-]+)?@(\S+)/g)]
  return Object.fromEntries(
    used
      .filter(([, name]) => name !== 'actions/checkout')
      .map(([, name, ref]) => [`${name}@${ref}`, actionFolder(scratch, name!)])
  )
}

function actionFolder(scratch: string, name: string): string {
  if (name !== 'mpy-blox/mpy-blox') {
    const standIn = join(STAND_INS, name)
    if (!existsSync(standIn)) throw new Error(`there is no stand-in for ${name}`)
    return standIn
  }
  const folder = join(scratch, name)
  for (const part of ['action.yml', 'flash', 'dist', 'device-lib'])
    cpSync(part, join(folder, part), { recursive: true })
  return folder
}

/** A repository with these files, committed and tagged. */
export function gitRepository(files: Record<string, string>, tag: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mpy-blox-user-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const identity = ['user.name=test', 'user.email=test@localhost', 'init.defaultBranch=main']
  const git = (...args: string[]): void =>
    void execFileSync('git', [...identity.flatMap((one) => ['-c', one]), ...args], { cwd: folder })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'First')
  git('tag', tag)
  return folder
}
