import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

const PROGRAM = `
import os, pty, sys, tty
master, slave = pty.openpty()
tty.setraw(slave)
print(os.ttyname(slave), flush=True)
while True:
    os.read(master, 1000)
    os.write(master, sys.argv[1].encode())
`

/** Something with a serial port that is no board: whatever it hears, it answers with the same words. */
export class Stranger {
  private constructor(
    private readonly process: ChildProcess,
    readonly path: string
  ) {}

  static async plugIn(answer: string): Promise<Stranger> {
    const child = spawn('python3', ['-c', PROGRAM, answer])
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    return new Stranger(child, line.toString().trim())
  }

  unplug(): void {
    this.process.kill()
  }
}
