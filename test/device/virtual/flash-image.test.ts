import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { Bench, interpreter, interpreters } from '../../support/micropythons'

describe.each(interpreters)('The files of a virtual board with %s', (name) => {
  let micropython: MicroPython
  let bench: Bench
  beforeAll(async () => void (micropython = await interpreter(name)))
  beforeEach(() => void (bench = new Bench()))
  afterEach(() => bench.clear())

  test('are there from the start when the image is made with them', async () => {
    const { files } = bench.board(micropython)
    await files.make('1m', [
      ['lib/x/__init__.py', 'A = 1'],
      ['main.py', 'print(1)']
    ])
    expect(await files.list()).toEqual([
      { path: 'lib/x/__init__.py', sizeBytes: 5 },
      { path: 'main.py', sizeBytes: 8 }
    ])
    expect((await files.read('/main.py'))?.toString()).toBe('print(1)')
  })

  test('leave no image when they do not fit into it', async () => {
    const { files } = bench.board(micropython)
    await expect(files.make('64k', [['big.py', Buffer.alloc(100_000)]])).rejects.toThrow()
    expect(files.exists).toBe(false)
  })

  test('are written many at once', async () => {
    const { files } = bench.board(micropython)
    await files.make('2m')
    const content = Buffer.alloc(1000, 'x')
    const many = Array.from({ length: 60 }, (_, n): [string, Buffer] => [`lib/m${n}.mpy`, content])
    await files.write(many)
    const all = await files.readAll()
    expect(all.size).toBe(60)
    expect(all.get('lib/m7.mpy')).toEqual(content)
  })

  test('hold any bytes, up to large files', async () => {
    const { files } = bench.board(micropython)
    await files.make('2m')
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * 7919) & 255))
    await files.write([['big.bin', bytes]])
    expect((await files.read('big.bin'))?.equals(bytes)).toBe(true)
  })

  test('go with their folders when they are removed', async () => {
    const { files } = bench.board(micropython)
    await files.make('2m')
    const free = await files.freeBytes()
    await files.write([
      ['a/b/c.py', 'x'],
      ['d.py', 'y']
    ])
    await files.remove('a', 'd.py', 'never-there')
    expect(await files.list()).toEqual([])
    expect(await files.read('d.py')).toBeUndefined()
    expect(await files.freeBytes()).toBe(free)
  })

  test('that do not fit are a failure that names the file', async () => {
    const { files } = bench.board(micropython)
    await files.make('64k')
    await expect(files.write([['big.py', Buffer.alloc(100_000)]])).rejects.toMatchObject({
      code: 'bad-image',
      message: expect.stringMatching(/^write big.py in .*: no space left$/)
    })
  })
})
