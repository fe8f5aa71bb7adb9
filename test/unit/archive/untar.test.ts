import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { create } from 'tar'
import { untar } from '../../../action/archive/untar'
import { packBundle } from '../../../action/build/pack-bundle'

const MIB = 1024 * 1024

async function packed(files: Record<string, Buffer>): Promise<Buffer> {
  const dir = mkdtempSync(join(tmpdir(), 'untar-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content)
  return packBundle(dir, Object.keys(files), new Date(0))
}

/** A header of the tar format for an empty file. */
function emptyFile(name: string): Buffer {
  const header = Buffer.alloc(512)
  header.write(name)
  header.write('000644 \x00000000 \x00000000 \x00', 100, 'latin1')
  header.write('00000000000 00000000000 ', 124)
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257, 'latin1')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

describe('a .tar.gz', () => {
  test('gives its files', async () => {
    const files = { 'a.txt': Buffer.from('hello'), 'b.bin': Buffer.alloc(100_000, 7) }
    expect(Object.fromEntries(await untar(await packed(files)))).toEqual(files)
  })

  test('that would fill the memory is refused for its ratio before it does', async () => {
    // The bomb of one member: 14 MB of such are 6.4 GB.
    const archive = await packed({ zeros: Buffer.alloc(200 * MIB) })
    const before = process.memoryUsage().arrayBuffers
    await expect(untar(archive)).rejects.toThrow(/^it unpacks to more than 100 times its size/)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MIB)
  })

  test('that holds more than any board is refused, however well it is packed', async () => {
    const noise = randomBytes(MIB)
    await expect(untar(await packed({ noise, zeros: Buffer.alloc(64 * MIB) }))).rejects.toThrow(
      'it unpacks to more than 64 MB'
    )
  })

  test('of too many files is refused', async () => {
    const headers = Array.from({ length: 10_001 }, (_, i) => emptyFile(`f${i}`))
    const archive = gzipSync(Buffer.concat([...headers, Buffer.alloc(1024)]))
    await expect(untar(archive)).rejects.toThrow('more than 10000 files')
  })

  test('within another, which nobody would count, is refused', async () => {
    const archive = gzipSync(await packed({ x: Buffer.from('x') }))
    await expect(untar(archive)).rejects.toThrow('packed more than once')
  })

  test('with two files of one name is refused', async () => {
    const archive = gzipSync(Buffer.concat([emptyFile('x'), emptyFile('x'), Buffer.alloc(1024)]))
    await expect(untar(archive)).rejects.toThrow('it holds x twice')
  })

  test('of a folder gives the files in it, and nothing for links', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'untar-'))
    writeFileSync(join(dir, 'x'), 'x')
    const chunks: Buffer[] = []
    for await (const chunk of create({ cwd: dir, gzip: true, portable: true }, ['.']))
      chunks.push(chunk)
    expect([...(await untar(Buffer.concat(chunks))).values()]).toEqual([Buffer.from('x')])
  })
})
