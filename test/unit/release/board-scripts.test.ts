import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { checkBoardScripts } from '../../../action/release/board-scripts'
import { expectLinearTime } from '../../support/growth'

const check = (path: string, text: string, allowBoot = false): void =>
  checkBoardScripts([[path, Buffer.from(text)]], allowBoot)

test('the main.py of the board library may be released', () => {
  check('main.py', readFileSync('device-lib/main.py', 'utf8'))
})

test.each([
  'from mpy_blox.recovery import recover\nrecover()\n',
  'import mpy_blox.recovery as recovery\nrecovery.recover()\n',
  'from mpy_blox.recovery import recover\nprint("# now"); recover ()\n'
])('a main.py that calls recover() may be released: %j', (text) => check('main.py', text))

test.each([
  'print("hello")\n',
  '# recover()\n',
  '"""Once called recover() here."""\nprint("recover()")\n',
  "text = '''\nrecover()\n'''\n",
  'def recover():\n    pass\n',
  'print("one \\\nrecover()")\n',
  '"""A \\""" recover() in it."""\n',
  'print("never closed, recover()\n',
  "'''never closed\nrecover()\n",
  'not_recover()\n'
])('a main.py that does not call recover() is refused: %j', (text) => {
  expect(() => check('main.py', text)).toThrow(/main\.py never calls recover\(\)/)
})

test.each(['\\"', "\\'", '"""a\'\'\'', '"a\\\n'])(
  'a main.py is read in linear time when it is all %j',
  (unit) => {
    expectLinearTime((text) => check('main.py', text), unit)
  }
)

test('a main.py is one in any case of letters, which FAT does not tell apart', () => {
  expect(() => check('Main.PY', 'print("hello")\n')).toThrow(/main\.py never calls recover\(\)/)
})

test('a boot.py is refused, unless its owner allows it', () => {
  expect(() => check('boot.py', 'import esp')).toThrow(/allow-boot/)
  check('boot.py', 'import esp', true)
})

test('scripts that no board runs by itself are not looked at', () => {
  check('lib/boot.py', '')
  check('user_main.py', '')
})
