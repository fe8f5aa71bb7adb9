import { expect, test } from '@jest/globals'
import { readCompilerError } from '../../../action/build/compiler'

test('a syntax error is its last line, at the line that the traceback names', () => {
  const stderr =
    'Traceback (most recent call last):\n  File "m.py", line 2\nSyntaxError: invalid syntax'
  expect(readCompilerError(stderr)).toEqual({ error: 'SyntaxError: invalid syntax', line: 2 })
})

test('an error of a later pass is read the same way', () => {
  const stderr =
    'Traceback (most recent call last):\r\n  File "a/b.py", line 7, in <module>\r\nSyntaxError: invalid arch\r\n'
  expect(readCompilerError(stderr)).toEqual({ error: 'SyntaxError: invalid arch', line: 7 })
})

test('what is no traceback comes back without a line', () => {
  expect(readCompilerError('invalid arch\n')).toEqual({ error: 'invalid arch' })
  expect(readCompilerError('')).toEqual({ error: 'the compiler gave no reason' })
})
