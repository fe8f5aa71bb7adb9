import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
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
  /** Once it has ended and all that it printed is here: the exit code, or null if it was killed. */
  readonly ended: Promise<number | null>
  isOver = false
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
    this.ended = once(this.child, 'close').then(([code]) => {
      this.isOver = true
      this.listeners.notify()
      return code as number | null
    })
  }

  /** Waits until it has printed something, or has ended. */
  async begins(): Promise<void> {
    await this.listeners.until(
      () => this.output !== '' || this.isOver || undefined,
      () => 'it prints nothing'
    )
  }

  /** Waits until the output matches. */
  prints(wanted: RegExp): Promise<RegExpExecArray> {
    return this.listeners.until(
      () => wanted.exec(this.output) ?? undefined,
      () => `no ${wanted} in:\n${this.output}`
    )
  }

  /** Ctrl-C, or what a machine sends that goes down. @returns the exit code */
  interrupt(signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Promise<number | null> {
    if (!this.isOver) this.child.kill(signal)
    return this.ended
  }

  /** Ends it as a crash does. */
  kill(): void {
    this.child.kill('SIGKILL')
  }
}
