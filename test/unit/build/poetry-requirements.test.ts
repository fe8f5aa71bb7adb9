import { expect, test } from '@jest/globals'
import { poetryRequirements } from '../../../action/build/source/poetry-requirements'
import { TomlTable } from '../../../action/build/source/toml-table'

const named = (line: string): string[] =>
  poetryRequirements(
    TomlTable.parse(`[dependencies]\npython = "^3.8"\n${line}\n`, 'pyproject.toml')
  )

test.each([
  ['a = "^1.2.3"', 'a>=1.2.3,<2'],
  ['a = "^0.2.3"', 'a>=0.2.3,<0.3'],
  ['a = "^0.0.3"', 'a>=0.0.3,<0.0.4'],
  ['a = "^0.0"', 'a>=0.0,<0.1'],
  ['a = "^0"', 'a>=0,<1'],
  ['a = "~1.2.3"', 'a>=1.2.3,<1.3'],
  ['a = "~1.2"', 'a>=1.2,<1.3'],
  ['a = "~1"', 'a>=1,<2'],
  ['a = "1.2.*"', 'a==1.2.*'],
  ['a = ">= 1.2, < 1.5"', 'a>=1.2,<1.5'],
  ['a = "~=1.4.2"', 'a~=1.4.2'],
  ['a = "2.0"', 'a==2.0'],
  ['a = "*"', 'a'],
  [
    'a = { version = "^1", extras = ["tz"], markers = "os_name == \'nt\'" }',
    "a[tz]>=1,<2; os_name == 'nt'"
  ],
  ['a = { git = "https://example.org/a.git" }', 'a @ https://example.org/a.git']
])('%s is %s after PEP 508', (line, requirement) => {
  expect(named(line)).toEqual([requirement])
})

test('what is optional belongs to an extra', () => {
  expect(named('a = { version = "1", optional = true }')).toEqual([])
})
