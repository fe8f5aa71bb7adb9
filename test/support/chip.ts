import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROM = join(process.cwd(), 'test/support/chip/rom.py')

export interface ChipOptions {
  chip?: 'ESP32' | 'ESP32-S3' | 'ESP32-C3'
  mac?: string
  /** Megabytes. */
  flash?: number
  /** What it does not manage. */
  fail?: 'connect' | 'erase' | 'write'
  /** Path of the board that it is once an image has been written. */
  starts?: string
}

/** A chip in its boot loader at the end of a cable, for esptool to write to. */
export class Chip {
  private said = ''

  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string
  ) {
    process.stdout!.on('data', (bytes: Buffer) => (this.said += bytes.toString()))
  }

  static async connect(options: ChipOptions = {}): Promise<Chip> {
    const folder = await mkdtemp(join(tmpdir(), 'chip-'))
    const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
    const files = ['--link', join(folder, 'tty'), '--image', join(folder, 'flash')]
    const child = spawn('python3', [ROM, ...files, ...given], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const chip = new Chip(child, folder)
    await once(child.stdout, 'data')
    return chip
  }

  /** What a client opens. */
  get path(): string {
    return join(this.folder, 'tty')
  }

  /** What was done to it, each a line: `identify`, `erase`, `write 0x1000 1700000`. */
  get happenings(): string[] {
    return this.said.trim().split('\n').slice(1)
  }

  /** What is on its flash from there on. */
  async flash(offset: number, bytes: number): Promise<Buffer> {
    const flash = await readFile(join(this.folder, 'flash'))
    return flash.subarray(offset, offset + bytes)
  }

  async disconnect(): Promise<void> {
    this.process.kill()
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** The first bytes of a firmware image as Espressif describes them, and as many others as it takes. */
export function firmwareImage({ chip = 0, sizeCode = 2, bytes = 1_700_000 } = {}): Buffer {
  const content = Buffer.alloc(bytes)
  content.set([0xe9, 3, 2, sizeCode << 4])
  content.writeUInt16LE(chip, 12)
  return content
}
