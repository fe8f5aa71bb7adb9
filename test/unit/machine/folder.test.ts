import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeFolder } from '../../../action/machine/folder'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folder-'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** What making it comes to, and what was made. */
function making(folder: string): { made: string[]; code?: string | undefined } {
  const made: string[] = []
  try {
    makeFolder(folder, (each) => made.push(each))
    return { made }
  } catch (error) {
    return { made, code: (error as NodeJS.ErrnoException).code }
  }
}

test('what is not there is made from the outermost on', () => {
  const [a, b, c] = [join(root, 'a'), join(root, 'a/b'), join(root, 'a/b/c')]
  expect(making(c)).toEqual({ made: [a, b, c] })
  expect(making(c)).toEqual({ made: [] })
  expect(making(join(a, '../d/'))).toEqual({ made: [join(a, '../d/')] })
  expect(readdirSync(root)).toEqual(['a', 'd'])
})

test.each(['.', '/', tmpdir()])('%s is there', (folder) => {
  expect(making(folder)).toEqual({ made: [] })
})

test.each(['/proc/none', '/proc/none/below'])(
  '%s: who makes no folders says so, once',
  (folder) => {
    expect(making(folder)).toEqual({ made: [], code: 'ENOENT' })
  }
)

test('what is in the way is no folder', () => {
  writeFileSync(join(root, 'file'), '')
  symlinkSync('nowhere', join(root, 'dangling'))
  symlinkSync('loop', join(root, 'loop'))
  expect(making(join(root, 'file')).code).toBe('EEXIST')
  expect(making(join(root, 'file/below')).code).toBe('ENOTDIR')
  expect(making(join(root, 'dangling')).code).toBe('EEXIST')
  expect(making(join(root, 'loop/below')).code).toBe('ELOOP')
})
