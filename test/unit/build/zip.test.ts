import { crc32, inflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { zip } from '../../../action/build/zip'
import { archiveMembers, type ArchiveMember } from '../../support/zip-members'

// Repeats far apart, which a larger window would refer back to.
const text = Buffer.from(
  Array.from({ length: 400 }, (_, index) => `line ${index % 100} of a module\n`).join('')
)

describe('an archive for boards', () => {
  let archive: Buffer
  let member: ArchiveMember

  beforeAll(() => {
    archive = zip([{ path: 'a/b.py', bytes: text }], new Date(Date.UTC(1980, 0, 1)))
    member = archiveMembers(archive)[0]!
  })

  test('inflates with a window of 1 KB', () => {
    expect(inflateRawSync(member.deflated, { windowBits: 10 })).toEqual(text)
  })

  test('holds regular files that all may read, with size and CRC', () => {
    const expected = { method: 8, size: text.length, crc: crc32(text), mode: 0o100644 }
    expect(member).toMatchObject(expected)
  })

  test("tells the window in its first member's comment", () => {
    const two = zip(
      ['a', 'b'].map((path) => ({ path, bytes: text })),
      new Date(Date.UTC(1980, 0, 1))
    )
    expect(archiveMembers(two).map(({ comment }) => comment)).toEqual(['window-bits=10', ''])
  })

  test('ends in the end of its directory, where boards of the original library look for it', () => {
    expect(archive.lastIndexOf('PK\x05\x06')).toBe(archive.length - 22)
  })

  test('deflates empty members too, so that a board knows one method only', () => {
    const [empty] = archiveMembers(zip([{ path: 'x', bytes: Buffer.alloc(0) }], new Date()))
    expect(empty).toMatchObject({ method: 8, size: 0 })
    expect(inflateRawSync(empty!.deflated)).toHaveLength(0)
  })
})
