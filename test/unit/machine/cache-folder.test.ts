import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { cached, defaultCacheDir } from '../../../action/machine/cache-folder'

let dir: string
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'mpy-blox-cache-'))))

const filled = (text: string) => async (folder: string) =>
  Promise.resolve(writeFileSync(join(folder, 'tool'), text))

test('a cache that cannot be made is named, with the variable that moves it', async () => {
  writeFileSync(join(dir, 'file'), '')
  const below = join(dir, 'file', 'cache')
  await expect(cached(below, 'tool', filled('a'))).rejects.toMatchObject({
    code: 'cache-unwritable',
    message: `cannot make the cache folder ${below} (ENOTDIR): set XDG_CACHE_HOME to a folder that can be written`
  })
})

test('what fails while it is filled leaves nothing, and is filled by the next', async () => {
  const fails = (): Promise<void> => Promise.reject(new Error('no network'))
  await expect(cached(dir, 'tool', fails)).rejects.toThrow('no network')
  expect(readdirSync(dir)).toEqual([])
  const folder = await cached(dir, 'tool', filled('a'))
  expect(readFileSync(join(folder, 'tool'), 'utf8')).toBe('a')
})

test('of two that fill it at once the first to finish wins, and both have it whole', async () => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => void (release = resolve))
  const slow = cached(dir, 'tool', async (folder) => {
    await filled('slow')(folder)
    await held
  })
  const quick = await cached(dir, 'tool', filled('quick'))
  release()
  expect(await slow).toBe(quick)
  expect(readFileSync(join(quick, 'tool'), 'utf8')).toBe('quick')
  expect(readdirSync(dir)).toEqual(['tool'])
})

test('it is where XDG_CACHE_HOME says, unless that is relative', () => {
  const before = process.env['XDG_CACHE_HOME']
  try {
    process.env['XDG_CACHE_HOME'] = dir
    expect(defaultCacheDir()).toBe(join(dir, 'mpy-blox'))
    process.env['XDG_CACHE_HOME'] = 'cache'
    expect(defaultCacheDir()).toMatch(/^\/.*\.cache\/mpy-blox$/)
  } finally {
    if (before === undefined) delete process.env['XDG_CACHE_HOME']
    else process.env['XDG_CACHE_HOME'] = before
  }
  expect(existsSync('cache')).toBe(false)
})
