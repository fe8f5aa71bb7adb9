import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from '@jest/globals'
import { type FlashReport, runFlash } from '../../../action/commands/flash'
import { Chip, type ChipOptions, firmwareImage } from '../../support/chip'
import { RecordingReporter } from '../../support/recording-reporter'
import { SerialBoard } from '../../support/serial-board'
import { withEsptool } from '../../support/serial-tools'
import { patienceMs } from '../../support/patience'

// From the image to the board's first start: esptool itself, and the model of a chip's boot loader.

const { chipTest: test, chipBoardTest } = await withEsptool()
const DEVICE = 'esp32-840d8ed29760'
let image: string
let content: Buffer
let chip: Chip

beforeEach(async () => {
  image = join(await mkdtemp(join(tmpdir(), 'firmware-')), 'ESP32_GENERIC.bin')
  await provide(firmwareImage())
})
afterEach(() => chip.disconnect())

async function provide(bytes: Buffer): Promise<void> {
  content = bytes
  await writeFile(image, bytes)
}

async function connect(options: ChipOptions = {}): Promise<void> {
  chip = await Chip.connect(options)
}

interface WriteOptions {
  port?: string
  sha256?: string
  deviceId?: string
  reporter?: RecordingReporter
}

const write = (options: WriteOptions = {}) => {
  const { port = chip.path, sha256 = createHash('sha256').update(content).digest('hex') } = options
  return runFlash(
    {
      port,
      ...(options.deviceId ? { deviceId: options.deviceId } : {}),
      files: new Map([['main.py', Buffer.from('print("new")\n')]]),
      firmware: image,
      firmwareSha256: sha256,
      purge: [],
      verify: true,
      bootTimeoutMs: patienceMs()
    },
    options.reporter ?? new RecordingReporter()
  )
}

/** The failure's code and its one line. */
async function refusal(work: Promise<FlashReport>): Promise<string> {
  const failure = await work.then(
    () => undefined,
    (thrown: Error & { code: string }) => thrown
  )
  expect(failure?.message).not.toContain('\n')
  return `${failure?.code}: ${failure?.message.replace(chip.path, 'PORT')}`
}

chipBoardTest(
  'erases, writes the image where the chip looks for it, and goes on with the board that starts',
  async () => {
    const board = await SerialBoard.start({ deviceId: DEVICE })
    await connect({ starts: board.path })
    // The file becomes another one after it was hashed, and before esptool could open it.
    const reporter = new RecordingReporter()
    reporter.info = (message) => {
      if (message.startsWith('Erasing')) writeFileSync(image, firmwareImage({ chip: 9 }))
    }
    const report = await write({ deviceId: DEVICE, reporter }).finally(() => board.stop())
    expect(report).toMatchObject({ deviceId: DEVICE, files: 1, boot: 'at the prompt' })
    expect(chip.happenings.filter((what) => what !== 'identify')).toEqual([
      'erase',
      `write 0x1000 ${content.length}`
    ])
    expect((await chip.flash(0x1000, content.length)).equals(content)).toBe(true)
  }
)

test('refuses an image that does not hash to what it should, before the board is even asked', async () => {
  await connect()
  expect(await refusal(write({ sha256: '0'.repeat(64) }))).toMatch(
    /^firmware-mismatch: .*ESP32_GENERIC.bin has sha256 [0-9a-f]{64}, not 0{64}: nothing was written/
  )
  expect(chip.happenings).toEqual([])
})

test('refuses an image for another chip before it erases', async () => {
  await connect({ chip: 'ESP32-S3' })
  expect(await refusal(write())).toMatch(
    /^firmware-chip: .* is for ESP32, the board on PORT is ESP32-S3: nothing was erased/
  )
  expect(chip.happenings).toEqual(['identify'])
})

test('refuses the board of another job by its MAC address before it erases', async () => {
  await connect({ mac: '84:0d:8e:d2:97:61' })
  expect(await refusal(write({ deviceId: DEVICE }))).toMatch(
    /^wrong-device: .* MAC address 840d8ed29761, so it is not esp32-840d8ed29760: nothing was erased/
  )
  expect(chip.happenings).toEqual(['identify'])
})

test('refuses an image larger than the flash before it erases', async () => {
  await provide(firmwareImage({ sizeCode: 1, bytes: 2_200_000 }))
  await connect({ flash: 2 })
  expect(await refusal(write())).toMatch(
    /^firmware-size: .* needs 3 MB of flash, the board on PORT has 2 MB: nothing was erased/
  )
  expect(chip.happenings).toEqual(['identify'])
})

test('says what to do when esptool does not reach the chip', async () => {
  await connect({ fail: 'connect' })
  expect(await refusal(write())).toBe(
    'esptool: esptool does not reach the board on PORT (Failed to connect to Espressif device: No serial data received): hold its BOOT button while it starts, and repeat the command; nothing was erased'
  )
})

test.each([
  ['erase', 'Failed to erase flash'],
  ['write', 'Failed to write compressed data to flash after seq 0']
] as const)('says how things stand when the chip fails to %s', async (fail, reason) => {
  await connect({ fail })
  const told = `${reason} (result was 0106: Message is ok, but the running result is wrong)`
  expect(await refusal(write())).toBe(
    `firmware-incomplete: writing MicroPython to the board on PORT broke off (${told}): it does not start until that is done; check cable and power, and repeat the command`
  )
})

test('says that the port does not exist without asking esptool', async () => {
  await connect()
  expect(await refusal(write({ port: '/dev/ttyNothing' }))).toMatch(
    /^port-missing: \/dev\/ttyNothing does not exist: is the board plugged in\?/
  )
  expect(chip.happenings).toEqual([])
})
