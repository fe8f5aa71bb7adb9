import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Listeners } from './listeners'

const TERMINAL = join(process.cwd(), 'test/support/serial-board/terminal.py')

/** Someone who runs a command in a terminal window, types and reads. */
export class Person {
  /** All that was printed so far. */
  screen = ''
  private readonly child: ChildProcess
  private readonly ended: Promise<number>
  private readonly listeners = new Listeners()

  constructor(command: string[], env: NodeJS.ProcessEnv = process.env) {
    this.child = spawn('python3', ['-u', TERMINAL, '40', '120', ...command], { env })
    this.ended = once(this.child, 'close').then(([code]) => code as number)
    // What is typed after the command has ended reaches nobody.
    this.child.stdin!.on('error', () => {})
    this.child.stdout!.on('data', (bytes: Buffer) => {
      this.screen += bytes.toString('latin1')
      this.listeners.notify()
    })
  }

  types(keys: string): void {
    this.child.stdin!.write(`${JSON.stringify(keys)}\n`)
  }

  /** Waits until the screen has that text, after what `sees` waited for last. */
  async sees(text: string): Promise<void> {
    await this.listeners.until(
      () => this.screen.includes(text) || undefined,
      () => `no ${JSON.stringify(text)} in ${JSON.stringify(this.screen)}`
    )
    this.screen = this.screen.slice(this.screen.indexOf(text) + text.length)
  }

  /** Ctrl-]. @returns the exit code of the command */
  async leaves(): Promise<number> {
    if (this.child.exitCode === null) this.types('\x1d')
    return this.ended
  }

  /** Waits for a command that ends by itself. @returns its exit code */
  waits(): Promise<number> {
    return this.ended
  }
}
