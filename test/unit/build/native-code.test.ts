import { expect, test } from '@jest/globals'
import { nativeCodeLine } from '../../../action/build/native-code'

test.each(['native', 'viper', 'asm_thumb', 'asm_xtensa', 'asm_rv32'])(
  '@micropython.%s asks for native code',
  (decorator) => {
    expect(nativeCodeLine(`x = 1\n\n@micropython.${decorator}\ndef f(): pass\n`)).toBe(3)
  }
)

test.each([
  ['in a class', 'class A:\n    @micropython.viper\n    def f(self): pass\n', 2],
  ['with arguments', '@micropython.asm_pio(out_init=1)\ndef f(): pass\n', 1],
  ['with spaces', '@ micropython . native\ndef f(): pass\n', 1],
  ['with Windows line ends', 'x = 1\r\n@micropython.native\r\ndef f(): pass\r\n', 2],
  ['after a string over several lines', '"""a\nb\n"""\n@micropython.native\ndef f(): pass\n', 4],
  ['after a bracket over several lines', 'x = (1,\n 2)\n@micropython.native\ndef f(): pass\n', 3],
  ['after a continued line', 'x = 1 + \\\n 2\n@micropython.native\ndef f(): pass\n', 3],
  ['after a quote in a comment', "# don't\n@micropython.native\ndef f(): pass\n", 2],
  ['after an escaped quote', "x = 'don\\'t'\n@micropython.native\ndef f(): pass\n", 2]
])('a decorator %s is found at its line', (_where, source, line) => {
  expect(nativeCodeLine(source)).toBe(line)
})

test.each([
  ['in a comment', '# @micropython.native\ndef f(): pass\n'],
  ['in a string', "x = '@micropython.native'\n"],
  ['in a docstring', 'def f():\n    """\n    @micropython.native\n    """\n'],
  ['in a docstring with quotes', "x = '''\n''\n@micropython.viper\n'''\n"],
  ['in a raw string', 'x = r"""\\"\n@micropython.viper\n"""\n'],
  ['after a continued line', 'x = a \\\n@micropython.native\n'],
  ['inside brackets', 'x = (a\n@micropython.native)\n'],
  ['after an operand', 'x = a @ micropython.native\n']
])('the same words %s are not native code', (_where, source) => {
  expect(nativeCodeLine(source)).toBeUndefined()
})

test.each(['@micropython.bytecode', '@micropython.native_helper', '@other.native', '@native'])(
  '%s is not native code',
  (decorator) => {
    expect(nativeCodeLine(`${decorator}\ndef f(): pass\n`)).toBeUndefined()
  }
)

test('source that is not Python does not hold the search up', () => {
  expect(nativeCodeLine(`@micropython '${'"""\\'.repeat(20_000)}`)).toBeUndefined()
})
