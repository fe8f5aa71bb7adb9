import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { compiledLibrary } from './board-tests'
import { Listeners } from './listeners'

/** A program from test/device/programs that runs on while the test watches what it prints. */
export class BoardProgram {
  readonly lines: string[] = []
  readonly ended: Promise<number | null>
  private readonly listeners = new Listeners()

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!])
      createInterface({ input: stream }).on('line', (line) => {
        this.lines.push(line)
        this.listeners.notify()
      })
    this.ended = new Promise((resolve) => child.once('close', (code) => resolve(code)))
    void this.ended.then(() => this.listeners.notify())
  }

  static async start(
    command: string[],
    program: string,
    options: object,
    heap = '160k'
  ): Promise<BoardProgram> {
    const library = await compiledLibrary()
    const folder = mkdtempSync(join(tmpdir(), 'mpy-blox-program-'))
    const file = resolve('test/device/programs', `${program}.py`)
    const [first, ...rest] = command as [string, ...string[]]
    const child = spawn(first, [...rest, '-X', `heapsize=${heap}`, file], {
      cwd: folder,
      // Not an argument: those may have 255 characters.
      env: { ...process.env, MICROPYPATH: `${library}:.frozen`, OPTIONS: JSON.stringify(options) }
    })
    child.once('close', () => rmSync(folder, { recursive: true, force: true }))
    return new BoardProgram(child)
  }

  /** The first line from `from` on that contains this or matches. */
  line(wanted: string | RegExp, from = 0): Promise<string> {
    const matches = (line: string): boolean =>
      typeof wanted === 'string' ? line.includes(wanted) : wanted.test(line)
    const complaint = (): string => `no line with ${wanted} in:\n${this.lines.join('\n')}`
    return this.listeners.until(() => {
      const found = this.lines.slice(from).find(matches)
      if (found === undefined && this.child.exitCode !== null) throw new Error(complaint())
      return found
    }, complaint)
  }

  get pid(): number {
    return this.child.pid!
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }
}
