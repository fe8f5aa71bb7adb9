import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { checkedAnswer } from '../../../action/serial/answer'
import { BoardError } from '../../../action/serial/board-error'
import { BootLog } from '../../../action/serial/boot-log'
import { ByteQueue } from '../../../action/serial/byte-queue'
import { checkChip, readHeader } from '../../../action/serial/firmware'
import { parseIdentity } from '../../../action/serial/identity'
import { printable } from '../../../action/serial/printable'
import { firmwareImage } from '../../support/chip'
import { expectLinearTime } from '../../support/growth'

// A device may say anything, of any length.

const image = firmwareImage()
const header = readHeader('x', image)
const readers: Record<string, (text: string) => unknown> = {
  'the boot log, in pieces': (text) => {
    const log = new BootLog(() => {})
    for (let at = 0; at < text.length; at += 512) log.hear(Buffer.from(text.slice(at, at + 512)))
  },
  'the boot log, whole': (text) => new BootLog(() => {}).hear(Buffer.from(text)),
  'an answer': checkedAnswer,
  'a traceback': (text) => new BoardError(text, ''),
  'an identity': (text) => parseIdentity(text, '/dev/ttyUSB0'),
  'a message': (text) => printable(text),
  'what esptool says': (text) =>
    checkChip({ port: 'x', image: 'y', sha256: '', deviceId: 'esp32-1' }, image, header, text),
  'what came, byte by byte': (text) => {
    const queue = new ByteQueue()
    for (const byte of Buffer.from(text)) queue.add(Buffer.of(byte))
    queue.bytes.indexOf('#')
  }
}

const says: Record<string, string> = {
  'INFO app': 'INFO app ',
  'INFO app booted': 'INFO app booted ',
  tracebacks: 'Traceback (most recent call last):\n  File "x"\n',
  spaces: ' ',
  'empty lines': '\n',
  prompts: '>>> ',
  hashes: '#0123456',
  digits: '7',
  brackets: '[',
  'MAC addresses': 'MAC: 84:0d:8e:d2:97:60 \n ',
  chips: 'Connected to ESP32-'
}

describe.each(Object.entries(readers))('reading %s', (_, read) => {
  test.each(Object.entries(says))('takes linear time when all it says is %s', (_, unit) => {
    expectLinearTime(read, unit)
  })
})

test('the text of an exception is one short line, whatever the board raised', () => {
  const { message } = new BoardError(
    `Traceback\r\nValueError: \x1b[2J::error::${'x'.repeat(9999)}\r\n`,
    ''
  )
  expect(message).toMatch(/^ValueError: {2}\[2J::error::x+$/)
  expect(message.length).toBeLessThanOrEqual(200)
})

test('an answer that is no identity is refused, though its hash is right', () => {
  for (const text of [
    'null',
    '[]',
    '{}',
    '[[1,24],"","",0,1,true,[]]',
    '[["a",1,2],"","",0,1,true,[]]',
    'x'
  ]) {
    const lines = `${text}\n`
    const hash = createHash('sha256').update(lines).digest('hex').slice(0, 8)
    expect(() => parseIdentity(checkedAnswer(`${lines}#${hash}\n`), 'PORT')).toThrow(
      expect.objectContaining({ name: 'Failure', code: 'board-answer' })
    )
  }
})
