import { expect, test } from '@jest/globals'
import { bundledCompiler } from '../../../action/build/bundled-compiler'
import { libraryFiles } from '../../support/library'

const module = (source: string, text: string) => ({
  source,
  path: source,
  bytes: Buffer.from(text)
})

const library = [...libraryFiles(20, '1.0.0', 'fleet-lib')]
  .filter(([path]) => path.endsWith('.py'))
  .map(([path, text]) => module(path, text))

test('a module compiles to the same bytes whatever was compiled before it', async () => {
  const broken = module('broken.py', 'def f(:\n')
  const deep = module('deep.py', `x = ${'('.repeat(60)}1${')'.repeat(60)}\n`)
  const alone = await Promise.all(
    library.map(async (each) => (await bundledCompiler().compile([each], () => {}))[0])
  )
  const mixed = library.flatMap((each) => [broken, each, deep])
  const outcomes = await bundledCompiler().compile(mixed, () => {})
  expect(outcomes.filter((_, index) => index % 3 === 1)).toEqual(alone)
})

test('a module larger than the compiler can hold is an outcome, not the end', async () => {
  const huge = module('huge.py', `x = [${'"0123456789abcdef", '.repeat(100_000)}]\n`)
  const outcomes = await bundledCompiler().compile([huge, library[0]!], () => {})
  expect(outcomes).toEqual([
    { error: expect.stringMatching(/MemoryError|the compiler/) },
    { mpy: expect.any(Buffer) }
  ])
})

test('what the compiler says of a module is not of the one before, at which it crashed', async () => {
  const crash = module('crash.py', `x = ${'9'.repeat(2_000_000)}\n`)
  const huge = module('huge.py', `x = [${'"0123456789abcdef", '.repeat(100_000)}]\n`)
  const [alone] = await bundledCompiler().compile([huge], () => {})
  const outcomes = await bundledCompiler().compile([crash, huge, library[0]!], () => {})
  expect(outcomes).toEqual([
    { error: expect.stringContaining('RangeError') },
    alone,
    { mpy: expect.any(Buffer) }
  ])
})

test('progress counts every module', async () => {
  const counts: number[] = []
  await bundledCompiler().compile(library, (done) => counts.push(done))
  expect(counts).toEqual(library.map((_, index) => index + 1))
})
