import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { run } from '../../action/machine/subprocess'
import { patienceMs } from './patience'

/** Builds of MicroPython at the level of these versions, for WebAssembly: no sockets, no `.mpy`. */
export const FLOORS = ['1.22', '1.23'] as const
export type Floor = (typeof FLOORS)[number]

const RUNNER = resolve('test/support/floor-runner.mjs')
const STAND_INS = ['test/support/floor-stand-ins', 'test/device/programs/stand-ins']

/** The oldest MicroPython that board code has to run on: whether it uses anything newer. */
export class FloorBoard {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mpy-blox-floor-'))
  private readonly files = join(this.folder, 'files')

  constructor(private readonly floor: Floor) {
    for (const standIns of STAND_INS) this.copy(standIns, 'lib')
    this.copy('device-lib/mpy_blox', 'lib/mpy_blox')
    this.copy('device-lib/logging', 'lib/logging')
    this.copy('test/device/programs', '')
  }

  copy(from: string, to: string): void {
    cpSync(from, join(this.files, to), { recursive: true })
  }

  /** Runs a program; what it printed, line by line, or the end of its traceback. */
  async run(source: string): Promise<string[]> {
    const program = join(this.folder, 'program.py')
    // The build has modules frozen in that a board has not.
    writeFileSync(program, `import sys\nsys.path[:] = ['/lib', '/', '.frozen']\n${source}`)
    const command = [process.execPath, RUNNER, this.floor, this.files, program]
    const { stdout, stderr, code } = await run(command, { timeoutMs: patienceMs() })
    return [...stdout.trim().split('\n'), ...(code === 0 ? [] : [stderr])]
  }

  clear(): void {
    rmSync(this.folder, { recursive: true })
  }
}
