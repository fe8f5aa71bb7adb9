import { expect, test } from '@jest/globals'
import {
  appliesToBoards,
  parsePythonRequirement
} from '../../../../action/build/dependencies/python-requirement'

const at = { file: 'pyproject.toml' }

test.each([
  ['schedule', 'schedule', '', ''],
  ['schedule >= 1.0, < 2', 'schedule', '>=1.0,<2', ''],
  ['schedule[tz] (==1.2.0); python_version < "3"', 'schedule', '==1.2.0', 'python_version < "3"']
])('%s is read as a name, versions and a condition', (text, name, specifier, marker) => {
  expect(parsePythonRequirement(text, at)).toEqual({ name, specifier, marker })
})

test.each(['', '>=1', 'a b', 'a @ https://example.org/a.whl', 'a >='])(
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
  ['sys_platform not in "linux darwin"', true]
])('the condition %s is judged as a board sees it', (marker, holds) => {
  expect(appliesToBoards(marker, at)).toBe(holds)
})

test.each(['sys_platform', 'nonsense == "1"', 'os_name == "a" os_name'])(
  'the condition %s is refused',
  (marker) => {
    expect(() => appliesToBoards(marker, at)).toThrow('it is not a condition')
  }
)
