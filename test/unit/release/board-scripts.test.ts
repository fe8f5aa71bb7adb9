import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { checkBoardScripts, OWN_MAIN_BEGINS } from '../../../action/release/board-scripts'
import { expectLinearTime } from '../../support/growth'

const check = (path: string, text: string, allowBoot = false): void =>
  checkBoardScripts([[path, Buffer.from(text)]], allowBoot)

test('the main.py of the board library may be released', () => {
  check('main.py', readFileSync('device-lib/main.py', 'utf8'))
})

const [BEFORE, AFTER] = OWN_MAIN_BEGINS.split('\nrecover()') as [string, string]

test("docs/build.md has how a main.py of one's own begins", () => {
  const section = readFileSync('docs/build.md', 'utf8').split('\n## A main.py of your own\n')[1]
  expect(/```python\n([^]*?)```/.exec(section!)![1]).toBe(OWN_MAIN_BEGINS)
})

test.each([
  OWN_MAIN_BEGINS,
  `${BEFORE}\nprint("# now"); recover ()${AFTER}`,
  OWN_MAIN_BEGINS.replace('from mpy_blox_kept import', 'import mpy_blox_kept as').replace(
    '\nrecover()',
    '\nrecover.recover()'
  )
])('a main.py that begins so may be released: %j', (text) => check('main.py', text))

test.each([
  'from mpy_blox.recovery import recover\nrecover()\n',
  '# from mpy_blox_kept import recover, sys.path\nfrom mpy_blox.recovery import recover\nrecover()\n',
  'from mpy_blox_kept_not import recover, path\nrecover()\n',
  'from mpy_blox_kept import recover\nrecover()\n'
])('a main.py that would have the library judge itself is refused: %j', (text) => {
  expect(() => check('main.py', text)).toThrow(`Begin it with these lines:\n${OWN_MAIN_BEGINS}`)
})

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
