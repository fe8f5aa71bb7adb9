import { expect, test } from '@jest/globals'
import { bundledCompiler } from '../../../action/build/bundled-compiler'
import { explainSyntax } from '../../../action/build/lacking-syntax'

const CASES: [title: string, program: string, words: RegExp][] = [
  ['match', 'match x.split():\n    case [a]:\n        pass\n', /no match statement/],
  ['type', 'type X = int\n', /no type statement/],
  ['type parameters', 'def f[T](x: T) -> T:\n    return x\n', /no type parameters/],
  ['type parameters of a class', 'class A[T]:\n    pass\n', /no type parameters/],
  ['exception groups', 'try:\n    pass\nexcept* OSError:\n    pass\n', /no exception groups/],
  ['several exceptions', 'try:\n    pass\nexcept A, B:\n    pass\n', /put parentheses/],
  ['with in parentheses', 'with (open("a") as a, open("b") as b):\n    pass\n', /no parentheses/],
  ['positional-only', 'def f(a, /, b):\n    return a\n', /no positional-only/],
  ['async comprehension', 'async def f():\n    return [x async for x in y]\n', /no asynchronous/],
  ['await in one', 'async def f():\n    return [await x for x in y]\n', /no asynchronous/],
  ['await in brackets', 'async def f():\n    return (await x for x in y)\n', /no asynchronous/],
  ['dict unpacking', 'a = {**b, "c": 1}\n', /unpacks \*\* in calls only/],
  ['list unpacking', 'a = [*x, 1]\n', /unpacks \* in calls and assignments/],
  ['set unpacking', 'a = {*x}\n', /unpacks \* in calls and assignments/],
  ['returned unpacking', 'def f(a):\n    return *a, 1\n', /unpacks \* in calls/],
  ['raw f-string', 'print(rf"{x}\\d")\n', /before 1\.24 MicroPython has no raw f-strings/],
  ['f-strings side by side', 'a = f"{x}/" f"{y}"\n', /joins no two f-strings/],
  ['f-strings on two lines', 'a = (\n    f"{x}/"\n    f"{y}"\n)\n', /joins no two f-strings/],
  ['f-strings on the last lines', 'a = (f"{x}/"\n     f"{y}")\n', /joins no two f-strings/],
  ['f-string in another', 'a = f\'{f"{1}"}\'\n', /no f-string within another/],
  ['f-string conversion', 'print(f"{x!a}")\n', /!r and !s only/],
  ['template string', 'a = t"{x}"\n', /no template strings/],
  ['named character', 'a = "\\N{BULLET}"\n', /no named characters/],
  ['decorator expression', '@a[0]\ndef f():\n    pass\n', /a decorator has to be a name/],
  ['print statement', 'print "hello"\n', /Python 2/],
  ['backticks', 'a = `b`\n', /Python 2/]
]

test('what MicroPython lacks is explained in words, at the line that its compiler names', async () => {
  const files = CASES.map(([title, program]) => ({
    source: title,
    path: 'x.py',
    bytes: Buffer.from(program)
  }))
  const outcomes = await bundledCompiler().compile(files, () => {})
  for (const [index, [title, program, words]] of CASES.entries()) {
    const outcome = outcomes[index]!
    const lines = 'line' in outcome ? program.split('\n', outcome.line) : []
    const said = 'error' in outcome ? explainSyntax(outcome.error, lines) : 'it compiles'
    expect([title, said]).toEqual([title, expect.stringMatching(words)])
  }
})

test('what is plainly wrong keeps the compiler’s own words', () => {
  expect(explainSyntax('SyntaxError: invalid syntax', ['a = f"{x}"', 'b = "y"', 'def f(:'])).toBe(
    'SyntaxError: invalid syntax'
  )
  expect(explainSyntax('IndentationError: unexpected indent', ['  @x'])).toBe(
    'IndentationError: unexpected indent'
  )
})
