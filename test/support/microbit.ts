import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBinary } from './brokers'

const FIRMWARE = '/usr/share/firmware-microbit-micropython/firmware.hex'

/** What a micro:bit needs that is missing here; undefined when there can be one. */
export function microbitLacks(): string | undefined {
  if (findBinary('qemu-system-arm') === undefined) return 'qemu-system-arm'
  return existsSync(FIRMWARE) ? undefined : FIRMWARE
}

/** A micro:bit in QEMU with the MicroPython that Debian packages: 1.9.2, and nobody's here. */
export class Microbit {
  private constructor(
    private readonly process: ChildProcess,
    /** What a client opens. */
    readonly path: string
  ) {}

  static async start(): Promise<Microbit> {
    const machine = ['-M', 'microbit', '-device', `loader,file=${FIRMWARE}`]
    const options = ['-display', 'none', '-monitor', 'none', '-serial', 'pty']
    const child = spawn('qemu-system-arm', [...machine, ...options], { stdio: 'pipe' })
    let said = ''
    const path = await new Promise<string>((resolve, reject) => {
      const hear = (bytes: Buffer): void => {
        said += bytes.toString()
        const found = /redirected to (\S+)/.exec(said)?.[1]
        if (found !== undefined) resolve(found)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('error', reject)
      child.once('exit', () => reject(new Error(`QEMU has ended: ${said}`)))
    })
    return new Microbit(child, path)
  }

  stop(): void {
    this.process.kill('SIGKILL')
  }
}
