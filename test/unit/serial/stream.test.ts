import { inflateRawSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { ENCODED_BYTES } from '../../../action/serial/programs/stream-format'
import { encodeStream } from '../../../action/serial/stream'

/** Takes a stream apart as the board does. */
function decoded(stream: Buffer, decode: (bytes: Buffer) => Buffer): Buffer {
  const blocks: Buffer[] = []
  for (let at = 0; at < stream.length;) {
    const header = stream.subarray(at, at + 9).toString('latin1')
    const end = at + 9 + parseInt(header.slice(0, 4), 16)
    const bytes = decode(stream.subarray(at + 9, end))
    const plain = header[8] === 'z' ? inflateRawSync(bytes) : bytes
    expect(plain.length).toBe(parseInt(header.slice(4, 8), 16))
    blocks.push(plain)
    at = end
  }
  return Buffer.concat(blocks)
}

const unescaped = (bytes: Buffer): Buffer =>
  Buffer.from(
    bytes.toString('latin1').replaceAll('\x1bC', '\x03').replaceAll('\x1bE', '\x1b'),
    'latin1'
  )
const fromBase64 = (bytes: Buffer): Buffer => Buffer.from(bytes.toString('latin1'), 'base64')

const everyByte = Buffer.from(Array.from({ length: 10_000 }, (_, index) => (index * 7919) & 0xff))
const tricky = Buffer.from('\x1b\x1bC\x03E\x1bE\x03\x03C', 'latin1')

test.each([
  ['bytes', unescaped],
  ['base64', fromBase64]
] as const)('what is sent as %s comes out as it went in', (encoding, decode) => {
  for (const content of [everyByte, tricky, Buffer.alloc(9000, 0x03), Buffer.alloc(0)]) {
    expect(decoded(encodeStream(content, true, encoding), decode)).toEqual(content)
    expect(decoded(encodeStream(content, false, encoding), decode)).toEqual(content)
  }
})

test('never holds a Ctrl-C, which would interrupt the board', () => {
  for (const encoding of ['bytes', 'base64'] as const) {
    expect(encodeStream(everyByte, false, encoding).includes(0x03)).toBe(false)
  }
})

test('deflates a block only when that makes it smaller', () => {
  expect(encodeStream(Buffer.from('x'.repeat(4096)), true, 'bytes').length).toBeLessThan(60)
  const dense = encodeStream(tricky, true, 'bytes')
  expect(dense.subarray(8, 9).toString()).toBe('-')
})

test.each([
  ['base64', everyByte],
  ['bytes', everyByte],
  ['bytes', Buffer.alloc(10_000, 0x03)]
] as const)('a block as %s fits the buffer that the board keeps for it', (encoding, content) => {
  const stream = encodeStream(content, false, encoding)
  for (let at = 0; at < stream.length;) {
    const length = parseInt(stream.subarray(at, at + 4).toString('latin1'), 16)
    expect(length).toBeLessThanOrEqual(ENCODED_BYTES)
    at += 9 + length
  }
})
