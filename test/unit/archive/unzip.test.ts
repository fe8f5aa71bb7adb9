import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { unzip } from '../../../action/archive/unzip'
import { zip } from '../../../action/build/zip'

const text = (content: string) => Buffer.from(content)
const DAY = new Date(Date.UTC(2020, 0, 1))
const FILES = { 'a/b.txt': text('hello '.repeat(100)), 'c.txt': text(''), 'd.bin': text('\0\x01') }

/** The archive with the numbers of its only member's directory entry changed. */
function listing(archive: Uint8Array, change: (entry: Buffer) => void): Buffer {
  const bytes = Buffer.from(archive)
  change(bytes.subarray(bytes.indexOf('PK\x01\x02', 0, 'latin1')))
  return bytes
}

describe('a zip archive', () => {
  test.each([
    ['stored', zipSync(FILES, { level: 0 })],
    ['deflated', zipSync(FILES)],
    [
      'of a build, with a comment',
      zip(
        Object.entries(FILES).map(([path, bytes]) => ({ path, bytes })),
        DAY
      )
    ]
  ])('%s gives its files', (_, archive) => {
    expect(Object.fromEntries(unzip(archive))).toEqual(FILES)
  })

  test('gives folders no content', () => {
    expect([...unzip(zipSync({ 'a/': new Uint8Array(), 'a/b': text('x') })).keys()]).toEqual([
      'a/b'
    ])
  })

  test('with a member named __proto__ is like any other', () => {
    expect([...unzip(zip([{ path: '__proto__', bytes: text('x') }], DAY))]).toEqual([
      ['__proto__', text('x')]
    ])
  })

  test.each([
    ['no archive', text('hello'), 'is not a zip archive'],
    ['cut off', zipSync(FILES).subarray(0, -5), 'is not a zip archive'],
    [
      'encrypted',
      listing(zipSync({ x: text('x') }), (entry) => entry.writeUInt16LE(1, 8)),
      'x is encrypted'
    ],
    [
      'of unknown method',
      listing(zipSync({ x: text('x'.repeat(99)) }), (entry) => entry.writeUInt16LE(12, 10)),
      'method 12'
    ],
    [
      'whose checksum is wrong',
      listing(zipSync({ x: text('x') }), (entry) => entry.writeUInt32LE(7, 16)),
      'x is not what its directory says'
    ],
    [
      'with more in it than it lists',
      listing(zipSync({ x: text('x'.repeat(999)) }), (entry) => entry.writeUInt32LE(9, 24)),
      'does not inflate to what'
    ],
    [
      'with less in it than it lists',
      listing(zipSync({ x: text('x'.repeat(999)) }), (entry) => entry.writeUInt32LE(9999, 24)),
      'not what its directory says'
    ],
    [
      'that lists what is not there',
      listing(zipSync({ x: text('x') }), (entry) => entry.writeUInt32LE(1 << 30, 42)),
      'not where its directory says'
    ]
  ])('%s is refused: %s', (_, archive, reason) => {
    expect(() => unzip(archive)).toThrow(reason)
  })

  test('that is changed anywhere is refused or gives the same files, and never crashes', () => {
    const archive = zip([{ path: 'lib/a.txt', bytes: FILES['a/b.txt'] }], DAY)
    for (let at = 0; at < archive.length; at++) {
      for (const value of [0, 0xff, archive[at]! ^ 1]) {
        const changed = Buffer.from(archive)
        changed[at] = value
        try {
          for (const content of unzip(changed).values()) expect(content).toEqual(FILES['a/b.txt'])
        } catch (error) {
          expect((error as Error).constructor).toBe(Error)
        }
      }
    }
  })
})

describe('a zip archive that would fill the memory is refused before it does', () => {
  const MIB = 1024 * 1024
  const ZEROS = 40 * MIB
  const bomb = () => deflateRawSync(Buffer.alloc(ZEROS))

  test('by the size that it lists', () => {
    const packed = bomb()
    const archive = listing(zipSync({ x: packed }, { level: 0 }), (entry) => {
      entry.writeUInt16LE(8, 10)
      entry.writeUInt32LE(200 * MIB, 24)
    })
    expect(() => unzip(archive)).toThrow(/^it unpacks to more than \d+ MB$/)
  })

  test('by its ratio', () => {
    expect(() => unzip(zipSync({ x: new Uint8Array(16 * MIB) }))).toThrow(
      /^it unpacks to more than 100 times its size/
    )
  })

  test('by what comes out of it, where it lists less', () => {
    const archive = listing(zipSync({ x: bomb() }, { level: 0 }), (entry) => {
      entry.writeUInt16LE(8, 10)
      entry.writeUInt32LE(1000, 24)
    })
    const before = process.memoryUsage().arrayBuffers
    expect(() => unzip(archive)).toThrow('does not inflate to what')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(ZEROS / 10)
  })

  test('by the number of its members', () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`f${i}`, text('')]))
    expect(() => unzip(zipSync(many, { level: 0 }))).toThrow('more than 10000 files')
  })
})
