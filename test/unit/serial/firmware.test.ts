import { expect, test } from '@jest/globals'
import { checkChip, readHeader } from '../../../action/serial/firmware'
import { firmwareImage as image } from '../../support/chip'

const FAMILY = /^ESP32(-[SC][1-9])?/
const options = { port: '/dev/ttyUSB0', image: 'firmware.bin', sha256: '' }
const answer = (chip: string, size = '4MB', mac = '84:0d:8e:d2:97:60') =>
  `esptool v5.6.0\nConnected to ${FAMILY.exec(chip)![0]} on /dev/ttyUSB0:\nChip type:          ${chip} (revision v1.0)\nMAC:                ${mac}\n\nDetected flash size: ${size}\n`

test.each([
  [0, 'ESP32', 0x1000],
  [5, 'ESP32-C3', 0],
  [9, 'ESP32-S3', 0]
])('reads from an image that chip %i is %s, and where it goes', (chip, name, offset) => {
  expect(readHeader('x', image({ chip }))).toEqual({ chip: name, offset, flashBytes: 4 << 20 })
})

test('refuses a file that is no image', () => {
  expect(() => readHeader('notes.txt', Buffer.from('notes'.repeat(20)))).toThrow(
    /^notes.txt is no image for an ESP32/
  )
})

test('refuses an application without a boot loader, which would leave the board unable to start', () => {
  const app = image()
  app.writeUInt32LE(0xabcd5432, 32)
  expect(() => readHeader('ESP32_GENERIC.app-bin', app)).toThrow(
    /^ESP32_GENERIC.app-bin is an application without a boot loader/
  )
})

test.each(['ESP32-D0WD-V3', 'ESP32-S0WD', 'ESP32-PICO-D4', 'ESP32-U4WDH'])(
  'takes %s for the ESP32 that the image is made for',
  (variant) => {
    const header = readHeader('x', image())
    expect(() => checkChip(options, image(), header, answer(variant))).not.toThrow()
  }
)

test('reads what esptool 4 says of a chip', () => {
  const header = readHeader('x', image({ chip: 9 }))
  const text =
    'esptool.py v4.8.1\nConnecting....\nDetecting chip type... Unsupported detection protocol, switching and trying again...\nConnecting...\nDetecting chip type... ESP32-S3\nChip is ESP32-S3 (QFN56) (revision v0.2)\nMAC: 84:0d:8e:d2:97:60\nDetected flash size: 8MB\n'
  expect(() => checkChip(options, image({ chip: 9 }), header, text)).not.toThrow()
})

test('refuses a board whose flash esptool does not know', () => {
  const header = readHeader('x', image())
  expect(() => checkChip(options, image(), header, answer('ESP32-D0WD', 'Unknown'))).toThrow(
    /has none that esptool knows: nothing was erased/
  )
})

test('refuses another chip before anything is erased', () => {
  const header = readHeader('x', image({ chip: 9 }))
  expect(() => checkChip(options, image(), header, answer('ESP32-C3'))).toThrow(
    'firmware.bin is for ESP32-S3, the board on /dev/ttyUSB0 is ESP32-C3: nothing was erased'
  )
})

test('refuses a flash that is too small', () => {
  const header = readHeader('x', image({ sizeCode: 3 }))
  expect(() => checkChip(options, image(), header, answer('ESP32-D0WD'))).toThrow(
    'firmware.bin needs 8 MB of flash, the board on /dev/ttyUSB0 has 4 MB: nothing was erased'
  )
})

test('refuses a board with another MAC address than the device id says', () => {
  const header = readHeader('x', image())
  const wanted = { ...options, deviceId: 'esp32-840d8ed29761' }
  expect(() => checkChip(wanted, image(), header, answer('ESP32-D0WD'))).toThrow(
    /has the MAC address 840d8ed29760, so it is not esp32-840d8ed29761: nothing was erased/
  )
})

test('takes the base MAC address of chips that have a longer one as well', () => {
  const header = readHeader('x', image({ chip: 13 }))
  const text = `Connected to ESP32-C6 on /dev/ttyUSB0:\nChip type: ESP32-C6 (QFN40)\nMAC: 40:4c:ca:ff:fe:5b:6a:54\nBASE MAC: 40:4c:ca:5b:6a:54\nDetected flash size: 4MB\n`
  const wanted = { ...options, deviceId: 'esp32-404cca5b6a54' }
  expect(() => checkChip(wanted, image({ chip: 13 }), header, text)).not.toThrow()
})
