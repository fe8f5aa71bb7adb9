import { expect, test } from '@jest/globals'
import {
  appliesToBoards,
  parsePythonRequirement
} from '../../../../action/build/dependencies/python-requirement'

const at = { file: 'pyproject.toml' }

test.each([
  ['schedule', 'schedule', [], '', ''],
  ['schedule >= 1.0, < 2', 'schedule', [], '>=1.0,<2', ''],
  ['schedule~=1.4.2', 'schedule', [], '~=1.4.2', ''],
  [
    'a [Tz, json_x] (==1.*); python_version < "3"',
    'a',
    ['tz', 'json-x'],
    '==1.*',
    'python_version < "3"'
  ]
])(
  '%s is read as a name, extras, versions and a condition',
  (text, name, extras, specifier, marker) => {
    expect(parsePythonRequirement(text, at)).toEqual({ name, extras, specifier, marker })
  }
)

test.each(['', '>=1', 'a b', 'a @ https://example.org/a.whl', 'a >=', 'a ~=1', 'a => 1', 'a[x >1'])(
  '%p is refused, naming the file',
  (text) => {
    expect(() => parsePythonRequirement(text, at)).toThrow('pyproject.toml: cannot read')
  }
)

test.each([
  ['sys_platform == "micropython"', true],
  ["implementation_name != 'micropython'", false],
  ['sys_platform == "win32" or sys_platform == "micropython"', true],
  ['python_version >= "3.10"', false],
  ['python_version < "3.10" and extra == "tz"', false],
  ['("linux" in sys_platform or os_name == "nt") and python_version > "3"', false],
  ['sys_platform not in "linux darwin"', true],
  ['python_version ~= "3.5" and python_full_version < "3.9.0b1"', true],
  ['python_version == "2.*"', false],
  ['"3.7" <= python_version', true]
])('the condition %s is judged as a board sees it', (marker, holds) => {
  expect(appliesToBoards(marker, [], at)).toBe(holds)
})

test('a condition on an extra holds where the extra is wanted', () => {
  const marker = 'extra == "tz" and sys_platform != "win32"'
  expect(appliesToBoards(marker, ['json', 'tz'], at)).toBe(true)
  expect(appliesToBoards(marker, ['json'], at)).toBe(false)
})

test.each([
  'sys_platform',
  'nonsense == "1"',
  'os_name == "a" os_name',
  'constructor == "1"',
  '"a" toString "b"'
])('the condition %s is refused', (marker) => {
  expect(() => appliesToBoards(marker, [], at)).toThrow('it is not a condition')
})

test('a condition that is nested without end is refused', () => {
  expect(() => appliesToBoards('('.repeat(100_000), [], at)).toThrow('it is not a condition')
})
