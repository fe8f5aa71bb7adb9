import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { checkBoardPath, checkBoardPaths, pathFault } from '../../../action/release/board-path'

interface PathVector {
  path: string
  taken: boolean
}

// Boards judge the same file: test/device/programs/ota_release.py.
const vectors = JSON.parse(
  readFileSync('test/fixtures/protocol/paths.json', 'utf8')
) as PathVector[]

describe('a board path', () => {
  test.each(vectors)('$path is one: $taken', ({ path, taken }) => {
    expect(pathFault(path) === undefined).toBe(taken)
  })

  test.each(vectors.filter(({ path, taken }) => !taken && !/^(\.?\/)/.test(path)))(
    '$path does not get into a release',
    ({ path }) => {
      expect(() => checkBoardPath(path)).toThrow(expect.objectContaining({ code: 'path' }))
    }
  )

  test.each([
    ['user_main.py', 'user_main.py'],
    ['/user_main.py', 'user_main.py'],
    ['./www/index.html', 'www/index.html']
  ])('%s is %s', (path, normal) => {
    expect(checkBoardPath(path)).toBe(normal)
  })

  test.each([
    ['../etc/passwd', 'leaves the root'],
    ['www/', 'does not name a file'],
    ['a\nb', '"\\n", which is not printable ASCII'],
    ['lib/ü.txt', '"ü", which is not printable ASCII'],
    ['a:b.txt', 'contains :, which'],
    ['www\\x', 'contains \\, which'],
    ['a./b', 'has the part "a.", which FAT keeps without its end'],
    ['/.UPDATE/x', 'unfinished updates'],
    [`${'x'.repeat(204)}`, 'has 204 characters, boards take 200']
  ])('%j is refused: %s', (path, reason) => {
    expect(() => checkBoardPath(path)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^board path ".*" [^\n]*$/s)
      })
    )
    expect(() => checkBoardPath(path)).toThrow(reason)
  })

  test('of a module is short enough for the buffer that import has on an ESP32', () => {
    const path = (characters: number) => `lib/${'m'.repeat(characters - 8)}.mpy`
    expect(checkBoardPath(path(126))).toHaveLength(126)
    expect(() => checkBoardPath(path(127))).toThrow('an ESP32 imports modules of at most 126')
  })
})

describe('a set of board paths', () => {
  test('comes back in normal form and in order', () => {
    expect(checkBoardPaths(['/b', 'a/c', './a/d'])).toEqual(['b', 'a/c', 'a/d'])
  })

  test.each([
    [['user_main.py', '/user_main.py'], 'two files want the board path user_main.py'],
    [
      ['www/Index.html', 'www/index.html'],
      'www/Index.html and www/index.html differ in case alone'
    ],
    [['www/index.html', 'www'], 'needs www to be a folder'],
    [['WWW', 'www/index.html'], 'needs www to be a folder']
  ])('%j does not go together', (paths, reason) => {
    expect(() => checkBoardPaths(paths)).toThrow(reason)
  })
})
