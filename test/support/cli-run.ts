import { execFile, spawn, type ChildProcess } from 'node:child_process'

export interface CliRun {
  exitCode: number
  stdout: string
  stderr: string
}

/** Runs the command line's bundle to its end. */
export function runCli(
  bundle: string,
  args: string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv }
): Promise<CliRun> {
  const env = { ...process.env, NO_COLOR: '1', ...options.env }
  return new Promise((done) => {
    execFile(
      process.execPath,
      [bundle, ...args],
      { cwd: options.cwd, env, timeout: 120_000 },
      (error, stdout, stderr) =>
        done({ exitCode: error ? Number(error.code ?? 1) : 0, stdout, stderr })
    )
  })
}

/** A verb that goes on until it is ended, and what it has printed so far. */
export class RunningCli {
  output = ''
  private readonly child: ChildProcess

  constructor(bundle: string, args: string[], cwd: string) {
    this.child = spawn(process.execPath, [bundle, ...args], { cwd })
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (piece: Buffer) => (this.output += piece.toString()))
    }
  }

  /** Waits until the output matches. */
  async prints(wanted: RegExp, timeoutMs: number): Promise<RegExpExecArray> {
    const deadline = Date.now() + timeoutMs
    while (Date.now() < deadline) {
      const found = wanted.exec(this.output)
      if (found) return found
      await new Promise((wait) => setTimeout(wait, 50))
    }
    throw new Error(`no ${wanted} in:\n${this.output}`)
  }

  /** Ctrl-C. @returns the exit code */
  async interrupt(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode
    const ended = new Promise<number | null>((done) => this.child.once('exit', done))
    this.child.kill('SIGINT')
    return ended
  }
}
