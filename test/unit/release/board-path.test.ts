import { describe, expect, test } from '@jest/globals'
import { checkBoardPath, checkBoardPaths, checkTopicName } from '../../../action/release/board-path'

describe('a board path', () => {
  test.each([
    ['user_main.py', 'user_main.py'],
    ['/user_main.py', 'user_main.py'],
    ['./www/index.html', 'www/index.html'],
    ['lib/ü.txt', 'lib/ü.txt'],
    ['.hidden', '.hidden'],
    ['.updates', '.updates']
  ])('%s is %s', (path, normal) => {
    expect(checkBoardPath(path)).toBe(normal)
  })

  test.each([
    ['../etc/passwd', 'leaves the root'],
    ['www/../../x', 'leaves the root'],
    ['a/..', 'leaves the root'],
    ['', 'does not name a file'],
    ['/', 'does not name a file'],
    ['www/', 'does not name a file'],
    ['www//x', 'does not name a file'],
    ['www/./x', 'does not name a file'],
    ['a\0b', 'control character'],
    ['a\nb', 'control character'],
    ['a+b', 'contains + or #'],
    ['a#', 'contains + or #'],
    ['www\\x', 'contains \\'],
    ['.update', 'unfinished updates'],
    ['.update/staged/x', 'unfinished updates'],
    ['/.UPDATE/x', 'unfinished updates']
  ])('%j is refused: %s', (path, reason) => {
    expect(() => checkBoardPath(path)).toThrow(
      expect.objectContaining({ code: 'board-path', message: expect.stringContaining(reason) })
    )
  })
})

describe('a set of board paths', () => {
  test('comes back in normal form and in order', () => {
    expect(checkBoardPaths(['/b', 'a/c', './a/d'])).toEqual(['b', 'a/c', 'a/d'])
  })

  test('must not name one file twice, however it is spelled', () => {
    expect(() => checkBoardPaths(['user_main.py', '/user_main.py'])).toThrow(
      'two files want the board path user_main.py'
    )
  })

  test('must not need one name as a file and as a folder', () => {
    expect(() => checkBoardPaths(['www/index.html', 'www'])).toThrow('needs www to be a folder')
  })
})

describe('a name in a topic', () => {
  test('passes as it is', () => {
    expect(checkTopicName('esp32-840d8ed29760', 'device id')).toBe('esp32-840d8ed29760')
  })

  test.each(['a+b', 'a#', 'a/b', 'a\0'])('%j is refused', (name) => {
    expect(() => checkTopicName(name, 'channel')).toThrow(`channel ${JSON.stringify(name)}`)
  })

  test('must not be empty', () => {
    expect(() => checkTopicName('', 'channel')).toThrow('the channel is empty')
  })
})
