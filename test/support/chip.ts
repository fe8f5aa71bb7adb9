import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What esptool finds on a port. */
export interface ChipOptions {
  /** The family's name, and the one on the package. */
  chip?: string
  description?: string
  mac?: string
  flash?: string
  /** Where esptool breaks off. */
  fail?: 'connect' | 'erase_flash' | 'write_flash'
}

/**
 * A chip that esptool can talk to: esptool's stand-in, installed where the program keeps esptool.
 * `environment` is what the process that uses it needs.
 */
export class Chip {
  private constructor(private readonly folder: string) {}

  static async connect(options: ChipOptions = {}): Promise<Chip> {
    const folder = await mkdtemp(join(tmpdir(), 'chip-'))
    await cp('test/support/esptool', join(folder, 'python-esptool'), { recursive: true })
    const chip = {
      chip: 'ESP32',
      description: 'ESP32-D0WD-V3 (revision v3.1)',
      mac: '84:0d:8e:d2:97:60',
      flash: '4MB',
      ...options
    }
    await writeFile(join(folder, 'chip.json'), JSON.stringify(chip))
    return new Chip(folder)
  }

  get environment(): Record<string, string> {
    return { RUNNER_TOOL_CACHE: this.folder }
  }

  /** The arguments of every call of esptool so far, without the port. */
  async calls(): Promise<string[][]> {
    const log = await readFile(join(this.folder, 'log'), 'utf8').catch(() => '')
    const lines = log.split('\n').filter(Boolean)
    return lines.map((line) => (JSON.parse(line) as string[]).slice(2))
  }
}

/** The first bytes of a firmware image as Espressif describes them, and as many others as it takes. */
export function firmwareImage({ chip = 0, sizeCode = 2, bytes = 1_700_000 } = {}): Buffer {
  const content = Buffer.alloc(bytes)
  content.set([0xe9, 3, 2, sizeCode << 4])
  content.writeUInt16LE(chip, 12)
  return content
}
