import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ACTION_NODE } from './action-run'
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

/** Artifacts are files in a folder, as actions of this name put and get them; nobody attests anything. */
const STAND_INS: Record<string, string> = {
  'actions/upload-artifact': `
runs:
  using: composite
  steps:
    - shell: bash
      run: mkdir -p "$ARTIFACTS/\${{ inputs.name }}" && cp \${{ inputs.path }} "$ARTIFACTS/\${{ inputs.name }}/"
inputs: { name: { default: artifact }, path: { required: true }, if-no-files-found: { default: warn } }
`,
  'actions/download-artifact': `
runs:
  using: composite
  steps:
    - shell: bash
      run: mkdir -p "\${{ inputs.path }}" && cp "$ARTIFACTS/\${{ inputs.name }}/"* "\${{ inputs.path }}/"
inputs: { name: { default: artifact }, path: { default: . } }
`,
  'actions/attest': `
runs:
  using: composite
  steps:
    - shell: bash
      run: test -f "\${{ inputs.subject-path }}"
inputs: { subject-path: { required: true } }
`
}

/** Runs what a tag's push triggers. Not in this thread: brokers and boards of the test live in it. */
export function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
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
    ...pairs('--env', { ARTIFACTS: join(scratch, 'artifacts'), ...env })
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
  const folder = join(scratch, name)
  mkdirSync(folder, { recursive: true })
  if (name === 'mpy-blox/mpy-blox') {
    for (const part of ['action.yml', 'flash', 'dist', 'device-lib'])
      cpSync(part, join(folder, part), { recursive: true })
  } else {
    const standIn = STAND_INS[name]
    if (standIn === undefined) throw new Error(`there is no stand-in for ${name}`)
    writeFileSync(join(folder, 'action.yml'), `name: stand-in\ndescription: stand-in\n${standIn}`)
  }
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
