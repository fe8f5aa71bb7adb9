import { describe, expect, test } from '@jest/globals'
import { chooseCompiler } from '../../../action/build/compiler-choice'
import type { SourceFile } from '../../../action/build/release-source'

const module = (path: string, source: string) => ({
  source: path,
  path,
  bytes: Buffer.from(source)
})
const choose = (
  which: string,
  version: string,
  modules: SourceFile[],
  scripts: SourceFile[] = []
) => chooseCompiler(which, version, modules, scripts)

const bytecode = [module('lib/a.py', 'x = 1\n'), module('lib/b.py', '# @micropython.native\n')]
const native = [...bytecode, module('lib/fast.py', '\n@micropython.viper\ndef f(): pass\n')]

describe('auto', () => {
  test('takes the bundled compiler for bytecode', () => {
    expect(choose('auto', '1.22', bytecode)).toEqual({ kind: 'bundled' })
  })

  test('takes the compiler of the oldest boards when an f-string asks for what the bundled one lacks', () => {
    const choice = { kind: 'version', version: '1.22.2' }
    for (const text of ['f"{x!r}"', "F'''{\n  x!s:>5}'''", 'x = "", f"{x[1]!r:>{n}}"']) {
      expect([text, choose('auto', '1.25', [module('a.py', `\n${text}\n`)])]).toEqual([
        text,
        choice
      ])
    }
    for (const text of ['"{!r}".format(x)', 'f"{x}", "{!r}"', '# f"{x!r}"', 'f"{x != r}"']) {
      expect(choose('auto', '1.25', [module('a.py', `${text}\n`)])).toEqual({
        kind: 'bundled'
      })
    }
  })

  test('takes the first that joins f-strings where modules ask for that', () => {
    const choice = { kind: 'version', version: '1.24.1.post3' }
    const joined = [
      'f"{x}" f"{y}"',
      '"a"f"{y}"',
      'print(\n  f"{x}"  # one\n  rb"y")',
      'x = "a" \\\n  f"{x}"',
      'rf"\\d{x}"',
      'f\'{f"{x}"}\''
    ]
    for (const text of joined) {
      expect([text, choose('auto', '1.22', [module('a.py', `${text}\n`)])]).toEqual([text, choice])
    }
    for (const text of [
      'f"{x}"\n"y"',
      'f"{x}", "y"',
      '"a" "b" # f"{x}"',
      'f"{x}" if f else "b"',
      'f"{d["x"]}"'
    ]) {
      expect([text, choose('auto', '1.22', [module('a.py', `${text}\n`)])]).toEqual([
        text,
        { kind: 'bundled' }
      ])
    }
  })

  test('leaves it to an older one to refuse what boards could not compile themselves', () => {
    const joins = [module('main.py', 'print(f"{x!r}" f"{y}")\n')]
    expect(choose('auto', '1.22', bytecode, joins)).toEqual({ kind: 'version', version: '1.22.2' })
  })

  test("takes the boards' version when a module holds native code", () => {
    expect(choose('auto', '1.22', native)).toEqual({ kind: 'version', version: '1.22.2' })
  })
})

describe('bundled', () => {
  test('refuses native code at its file and line', () => {
    expect(() => choose('bundled', '1.22', native)).toThrow(
      expect.objectContaining({
        code: 'bundled-compiler',
        details: { at: { file: 'lib/fast.py', line: 2 } }
      })
    )
  })
})

test('bundled refuses what it lacks in f-strings at its file and line', () => {
  const modules = [...bytecode, module('lib/log.py', '\n\nprint(f"{x!r}")\n')]
  expect(() => choose('bundled', '1.22', modules)).toThrow(
    'lib/log.py:3: !r and !s in f-strings need a newer compiler; use mpy-cross auto, or a version such as 1.22'
  )
})

describe('a version', () => {
  test.each([
    ['1.22', '1.22.2'],
    ['v1.22', '1.22.2'],
    ['1.19', '1.19.1'],
    ['1.25', '1.25.0.post2'],
    ['1.24.0', '1.24.0.post2'],
    ['1.22.1', '1.22.1'],
    ['1.23.0.post1', '1.23.0.post1'],
    ['1.30.0rc0.post2', '1.30.0rc0.post2'],
    ['1.31.0', '1.31.0']
  ])('%s is always package version %s', (version, packaged) => {
    expect(choose(version, '1.19', bytecode)).toEqual({
      kind: 'version',
      version: packaged
    })
  })

  test.each(['1.18', '1.9.4'])('%s is too old for .mpy version 6', (version) => {
    expect(() => choose(version, '1.22', [])).toThrow('boards need 1.19 or newer')
  })

  test.each(['2.0', '1', '1.22.x', '1.22; rm'])('%j is not a version', (version) => {
    expect(() => choose(version, '1.22', [])).toThrow(
      expect.objectContaining({ code: 'mpy-cross-unknown' })
    )
  })

  test('newer than the table must be given in full, so that it stays the same', () => {
    expect(() => choose('1.99', '1.22', [])).toThrow('give the full version')
  })
})

test.each(['/opt/mpy-cross', './mpy-cross', 'C:\\mpy-cross.exe'])('%s is a path', (path) => {
  expect(choose(path, '1.22', native)).toEqual({ kind: 'path', path })
})

test('anything else is an error that lists the choices', () => {
  expect(() => choose('latest', '1.22', bytecode)).toThrow(
    'none of auto, bundled, a version such as 1.22, or a path'
  )
})
