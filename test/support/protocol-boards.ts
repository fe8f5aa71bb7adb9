import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface, type Interface } from 'node:readline'

/** Thousands of boards as a broker sees them, in a process of their own. */
export class ProtocolBoards {
  private constructor(
    private readonly process: ChildProcess,
    private readonly lines: Interface
  ) {}

  /**
   * @param spreadS how long an update takes a board at most
   * @param failing how many boards roll this version back
   */
  static async start(
    port: number,
    count: number,
    channel: string,
    spreadS: number,
    failing?: { percent: number; version: string }
  ): Promise<ProtocolBoards> {
    const program = resolve('test/support/protocol-boards-process.mjs')
    const fails = failing ? [failing.percent, failing.version] : []
    const args = [program, port, count, channel, spreadS, ...fails].map(String)
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    const boards = new ProtocolBoards(child, createInterface({ input: child.stdout }))
    await boards.line()
    return boards
  }

  /** @returns milliseconds from the first board that saw a list to the last that confirmed it */
  async updated(): Promise<number> {
    return Number((await this.line()).split(' ')[1])
  }

  stop(): void {
    this.process.kill()
  }

  private line(): Promise<string> {
    return new Promise((done, failed) => {
      this.lines.once('line', done)
      this.process.once('exit', (code) => failed(new Error(`the boards ended with ${code}`)))
    })
  }
}
