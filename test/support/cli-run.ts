import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { Listeners } from './listeners'
import { patienceMs } from './patience'

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
      { cwd: options.cwd, env, timeout: patienceMs(4) },
      (error, stdout, stderr) =>
        done({ exitCode: error ? Number(error.code ?? 1) : 0, stdout, stderr })
    )
  })
}

/** A verb that goes on until it is ended, and what it has printed so far. */
export class RunningCli {
  output = ''
  private readonly child: ChildProcess
  private readonly listeners = new Listeners()

  constructor(bundle: string, args: string[], cwd: string) {
    this.child = spawn(process.execPath, [bundle, ...args], { cwd })
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (piece: Buffer) => {
        this.output += piece.toString()
        this.listeners.notify()
      })
    }
  }

  /** Waits until the output matches. */
  prints(wanted: RegExp): Promise<RegExpExecArray> {
    return this.listeners.until(
      () => wanted.exec(this.output) ?? undefined,
      () => `no ${wanted} in:\n${this.output}`
    )
  }

  /** Ctrl-C. @returns the exit code */
  async interrupt(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode
    const ended = new Promise<number | null>((done) => this.child.once('exit', done))
    this.child.kill('SIGINT')
    return ended
  }
}
