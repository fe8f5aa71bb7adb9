import { describe, expect, test } from '@jest/globals'
import { parseProject } from '../../../action/build/pyproject'

const parse = (text: string) => parseProject(text, '/lib', 'lib/pyproject.toml')
const place = (line: number) => ({ file: 'lib/pyproject.toml', line })

describe('a project after PEP 621', () => {
  test('gives name, version and description', () => {
    const project = parse(
      '[project]\nname = "my-lib"\nversion = "1.0"\ndescription = "A\\n  lib"\n'
    )
    expect(project).toMatchObject({
      name: 'my-lib',
      version: { version: '1.0', at: place(3) },
      description: 'A lib'
    })
  })

  test('may leave the version to the tag', () => {
    expect(parse('[project]\nname = "x"\ndynamic = ["version"]\n').version).toBeUndefined()
  })

  test('has its name normalised', () => {
    expect(parse('[project]\nname = "My__Lib.Two"\n').name).toBe('my-lib-two')
  })
})

describe('a Poetry project', () => {
  test('gives name, version, packages and excludes', () => {
    const project = parse(`
[tool.poetry]
name = "my-lib"
version = "2.1"
packages = [{ include = "my_lib", from = "src" }, { include = "extra.py" }]
include = ["data/*.json", { path = "www", format = "sdist" }]
exclude = ["**/test_*.py"]
`)
    expect(project).toMatchObject({
      name: 'my-lib',
      version: { version: '2.1', at: place(4) },
      packages: [
        { include: 'my_lib', from: 'src', at: place(5) },
        { include: 'extra.py', from: '.', at: place(5) }
      ],
      include: ['data/*.json', 'www'],
      exclude: ['**/test_*.py']
    })
  })

  test('with a [project] table of its own takes the name from there', () => {
    const project = parse('[project]\nname = "a"\n[tool.poetry]\nversion = "1.2"\npackages = []\n')
    expect(project).toMatchObject({ name: 'a', version: { version: '1.2', at: place(4) } })
  })
})

describe('[tool.mpy-blox]', () => {
  test('says what goes into the wheel, and what each platform leaves out', () => {
    const project = parse(`
[project]
name = "x"
[tool.mpy-blox]
packages = ["a", { include = "b", from = "src" }]
include = ["ca.pem"]
exclude = ["a/debug.py"]
[tool.mpy-blox.platforms.unix_x64]
exclude = ["a/pins.py"]
`)
    expect(project).toMatchObject({
      packages: [{ include: 'a' }, { include: 'b', from: 'src' }],
      include: ['ca.pem'],
      exclude: ['a/debug.py'],
      platforms: new Map([['unix_x64', { exclude: ['a/pins.py'] }]])
    })
  })

  test('goes before [tool.poetry]', () => {
    const project = parse(
      '[tool.poetry]\nname = "x"\npackages = [{ include = "a" }]\n[tool.mpy-blox]\npackages = ["b"]\n'
    )
    expect(project.packages).toMatchObject([{ include: 'b' }])
  })
})

describe('a mistake is named with its file and line', () => {
  test.each([
    ['broken TOML', '[project]\nname = \n', 2, 'not valid TOML'],
    ['no name', '[project]\nversion = "1"\n', 1, 'no name'],
    ['a name that is none', '[project]\nname = "-x"\n', 2, 'is not a project name'],
    ['a name that is no string', '[project]\nname = 3\n', 2, 'name must be a string'],
    [
      'packages that are no list',
      '[project]\nname = "x"\n[tool.mpy-blox]\npackages = "x"\n',
      4,
      ''
    ],
    [
      'a package without a name',
      '[project]\nname = "x"\n[tool.mpy-blox]\npackages = [{}]\n',
      4,
      ''
    ],
    [
      'an exclude that is a number',
      '[project]\nname = "x"\n[tool.mpy-blox]\nexclude = [1]\n',
      4,
      ''
    ],
    [
      'a platform that no wheel can be tagged for',
      '[project]\nname = "x"\n[tool.mpy-blox.platforms.my-board]\nexclude = []\n',
      3,
      'platform names'
    ]
  ])('%s', (_what, text, line, reason) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        code: 'pyproject-invalid',
        message: expect.stringMatching(new RegExp(`^lib/pyproject.toml:${line}: .*${reason}`)),
        details: expect.objectContaining({ at: place(line) })
      })
    )
  })

  test('a project without any table has no line to name', () => {
    expect(() => parse('')).toThrow('lib/pyproject.toml: no name: add `name = "…"` to [project]')
  })
})
