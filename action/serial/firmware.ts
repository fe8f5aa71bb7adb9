import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readNamed } from '../machine/named-file'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { captured, pythonTool } from './python-tool'
import { lockPort } from './port-lock'
import { checkPort } from './ports'
import { printable } from './printable'

export interface FirmwareOptions {
  port: string
  /** A MicroPython image for an ESP32 of any kind, `.bin`. */
  image: string
  /** Of the image, in hexadecimal: the download page has it. */
  sha256: string
  /** The only board that may be erased. Its chip's id is the MAC address that esptool reads. */
  deviceId?: string
}

/** What an image says of itself. */
export interface ImageHeader {
  /** esptool's name of the chip. */
  chip: string
  /** Where in flash the image begins. */
  offset: number
  flashBytes: number
}

/** esptool gives up by itself much earlier; writing 16 MB at 115200 baud takes this long. */
const STEP_MS = 1_800_000

/** Chip ids of the extended header, and where each boot ROM looks for the boot loader. */
const CHIPS: Record<number, { name: string; offset: number }> = {
  0x0000: { name: 'ESP32', offset: 0x1000 },
  0x0002: { name: 'ESP32-S2', offset: 0x1000 },
  0x0005: { name: 'ESP32-C3', offset: 0 },
  0x0009: { name: 'ESP32-S3', offset: 0 },
  0x000c: { name: 'ESP32-C2', offset: 0 },
  0x000d: { name: 'ESP32-C6', offset: 0 },
  0x0010: { name: 'ESP32-H2', offset: 0 },
  0x0012: { name: 'ESP32-P4', offset: 0x2000 },
  0x0017: { name: 'ESP32-C5', offset: 0x2000 }
}

/** ESP-IDF's esp_app_desc_t begins the first segment of an application, and of no boot loader. */
const APP_DESCRIPTION = { at: 32, magic: 0xabcd5432 }

/**
 * Writes a MicroPython image. Nothing is erased before image and board are known to fit: its hash, the
 * chip and the size of the flash.
 */
export async function writeFirmware(options: FirmwareOptions, reporter: Reporter): Promise<void> {
  const image = await readImage(options)
  const header = readHeader(options.image, image)
  await checkPort(options.port)
  const esptool = await pythonTool('esptool', reporter)
  const unlock = await lockPort(options.port)
  try {
    const run = (...args: string[]) =>
      captured([...esptool, '--port', options.port, ...args], STEP_MS, (line) =>
        reporter.debug(line)
      )
    const answer = await run('flash_id')
    if (answer.code !== 0) throw notReached(options.port, answer.output)
    checkChip(options, image, header, answer.output)
    reporter.info(`Erasing the flash and writing ${options.image} for ${header.chip}`)
    const address = `0x${header.offset.toString(16)}`
    await withCopy(image, async (copy) => {
      for (const step of [['erase_flash'], ['--baud', '460800', 'write_flash', address, copy]]) {
        const { code, output } = await run(...step)
        if (code !== 0) throw brokenOff(options.port, output)
      }
    })
  } finally {
    await unlock()
  }
}

/** A file of this process's own with the bytes that were checked: the one that was named can be another by now. */
async function withCopy(image: Buffer, work: (copy: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mpy-blox-firmware-'))
  try {
    const copy = join(folder, 'firmware.bin')
    await writeFile(copy, image, { mode: 0o600 })
    await work(copy)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readImage({ image, sha256 }: FirmwareOptions): Promise<Buffer> {
  const bytes = await readNamed(image, { what: 'firmware image', code: 'firmware-missing' })
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== sha256.trim().toLowerCase()) {
    throw new Failure(
      'firmware-mismatch',
      `${image} has sha256 ${found}, not ${sha256}: nothing was written; download it again`
    )
  }
  return bytes
}

/** Espressif, "Firmware Image Format": magic 0xE9, size of the flash in byte 3, chip id in bytes 12 and 13. */
export function readHeader(name: string, image: Buffer): ImageHeader {
  const chip = image.length > 24 ? CHIPS[image.readUInt16LE(12)] : undefined
  if (image[0] !== 0xe9 || !chip) {
    throw new Failure(
      'firmware-invalid',
      `${name} is no image for an ESP32: take the .bin of your board from MicroPython's download page`
    )
  }
  if (image.length >= 36 && image.readUInt32LE(APP_DESCRIPTION.at) === APP_DESCRIPTION.magic) {
    throw new Failure(
      'firmware-invalid',
      `${name} is an application without a boot loader (.app-bin, for updates over the air), and would leave the board unable to start: take the .bin of your board from MicroPython's download page`
    )
  }
  return { chip: chip.name, offset: chip.offset, flashBytes: 2 ** (20 + (image[3]! >> 4)) }
}

/** @param answer what esptool's flash_id printed */
export function checkChip(
  { port, image, deviceId }: FirmwareOptions,
  bytes: Buffer,
  header: ImageHeader,
  answer: string
): void {
  // By its name for the family: a description may be that of a variant, such as ESP32-S0WD or ESP32-PICO-D4.
  const chip = /(?:Connected to|Detecting chip type\.\.\.) (ESP32(?:-[A-Z]\d+)?)\b/.exec(
    answer
  )?.[1]
  if (chip !== header.chip) {
    throw new Failure(
      'firmware-chip',
      `${image} is for ${header.chip}, the board on ${port} is ${printable(chip ?? 'unknown')}: nothing was erased`
    )
  }
  const mac = /(?:BASE )?MAC:\s+((?:[0-9a-f]{2}:){5}[0-9a-f]{2})\s*$/im
    .exec(answer)?.[1]
    ?.replaceAll(':', '')
    .toLowerCase()
  if (deviceId !== undefined && mac !== deviceId.split('-').at(-1)) {
    throw new Failure(
      'wrong-device',
      `the board on ${port} has the MAC address ${mac ?? 'unknown'}, so it is not ${deviceId}: nothing was erased`
    )
  }
  const size = /Detected flash size: (\d{1,6})(MB|KB)/.exec(answer)
  const flashBytes = size ? Number(size[1]) * (size[2] === 'MB' ? 2 ** 20 : 2 ** 10) : 0
  const neededBytes = Math.max(header.flashBytes, header.offset + bytes.length)
  if (neededBytes > flashBytes) {
    const found = size ? `${size[1]} ${size[2]}` : 'none that esptool knows'
    throw new Failure(
      'firmware-size',
      `${image} needs ${Math.ceil(neededBytes / 2 ** 20)} MB of flash, the board on ${port} has ${found}: nothing was erased`
    )
  }
}

function notReached(port: string, output: string): Failure {
  return new Failure(
    'esptool',
    `esptool does not reach the board on ${port} (${reasonIn(output)}): hold its BOOT button while it starts, and repeat the command; nothing was erased`
  )
}

function brokenOff(port: string, output: string): Failure {
  return new Failure(
    'firmware-incomplete',
    `writing MicroPython to the board on ${port} broke off (${reasonIn(output)}): it does not start until that is done; check cable and power, and repeat the command`
  )
}

/** What esptool ended with: `ERROR: A fatal error occurred: …` in version 5, without the word before in 4. */
export function reasonIn(output: string): string {
  const lines = output.trim().split(/[\r\n]+/)
  const told = lines.find((line) => /\berror occurred: /.test(line))
  const reason = told?.replace(/^.*\berror occurred: /, '') ?? lines.at(-1) ?? ''
  return printable(reason).replace(/\.$/, '')
}
