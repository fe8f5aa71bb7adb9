import { describe, expect, test } from '@jest/globals'
import { readFolder, writeProject, type Layout } from '../../support/project'

const MODULE = { 'x/__init__.py': '' }
const parse = async (toml: string, layout: Layout = MODULE) =>
  readFolder(await writeProject({ ...layout, 'pyproject.toml': toml }))
const place = (line: number) => ({ file: 'pyproject.toml', line })

describe('a project after PEP 621', () => {
  test('gives name, version, description and licence', async () => {
    const toml =
      '[project]\nname = "x"\nversion = "1.0"\ndescription = "A\\n  lib"\nlicense = "MIT OR Apache-2.0"\n'
    expect(await parse(toml)).toMatchObject({
      name: 'x',
      version: { version: '1.0', at: place(3) },
      description: 'A lib',
      license: 'MIT OR Apache-2.0'
    })
  })

  test('may leave the version to the tag', async () => {
    const { version } = await parse('[project]\nname = "x"\ndynamic = ["version"]\n')
    expect(version).toBeUndefined()
  })

  test('has its name normalised', async () => {
    expect((await parse('[project]\nname = "My__Lib.Two"\n')).name).toBe('my-lib-two')
  })

  test('keeps its licence files flat, renamed where two have one name', async () => {
    const layout = { ...MODULE, LICENSE: 'a', 'vendor/LICENSE': 'b', 'COPYING.txt': 'c' }
    const usual = await parse('[project]\nname = "x"\n', layout)
    expect(usual.licenses.map(({ path }) => path)).toEqual(['COPYING.txt', 'LICENSE'])
    const toml = '[project]\nname = "x"\nlicense-files = ["LICENSE", "vendor/*"]\n'
    const { licenses } = await parse(toml, layout)
    expect(licenses.map(({ path, bytes }) => [path, String(bytes)])).toEqual([
      ['LICENSE', 'a'],
      ['vendor-LICENSE', 'b']
    ])
  })
})

describe('[tool.mpy-blox]', () => {
  test('says what each platform leaves out, what the release takes over, and what goes', async () => {
    const { settings } = await parse(`
[project]
name = "x"
[tool.mpy-blox]
packages = ["x"]
takes = ["user_main.py"]
remove = ["old/", "stray.py"]
[tool.mpy-blox.platforms.unix_x64]
exclude = ["x/pins.py"]
`)
    expect(settings).toMatchObject({
      platforms: new Map([['unix_x64', { exclude: ['x/pins.py'] }]]),
      terms: { takes: ['user_main.py'], remove: ['old/', 'stray.py'] }
    })
  })

  test('goes before [tool.poetry]', async () => {
    const { files } = await parse(
      '[tool.poetry]\nname = "x"\npackages = [{ include = "a" }]\n[tool.mpy-blox]\npackages = ["x"]\n',
      { ...MODULE, 'a/b.py': '' }
    )
    expect(files.map(({ path }) => path)).toEqual(['x/__init__.py'])
  })
})

describe('a mistake is named with its file and line', () => {
  const own = '[project]\nname = "x"\n[tool.mpy-blox]\n'
  test.each([
    ['broken TOML', '[project]\nname = \n', 2, 'not valid TOML'],
    ['no name', '[project]\nversion = "1"\n', 1, 'no name: add `name = "…"` to \\[project\\]'],
    ['a name that is none', '[project]\nname = "-x"\n', 2, 'is not a project name'],
    ['a name that is no string', '[project]\nname = 3\n', 2, 'name must be a string'],
    ['packages that are no list', `${own}packages = "x"\n`, 4, ''],
    ['a package without a name', `${own}packages = [{}]\n`, 4, ''],
    ['an exclude that is a number', `${own}exclude = [1]\n`, 4, ''],
    ['a key that means nothing', `${own}pakages = ["x"]\n`, 4, 'pakages means nothing'],
    ['takes that is no list', `${own}takes = "user_main.py"\n`, 4, 'takes must be a list'],
    [
      'a platform that no wheel can be tagged for',
      '[project]\nname = "x"\n[tool.mpy-blox.platforms.my-board]\nexclude = []\n',
      3,
      'platform names'
    ]
  ])('%s', async (_what, text, line, reason) => {
    await expect(parse(text)).rejects.toMatchObject({
      code: 'pyproject-invalid',
      message: expect.stringMatching(new RegExp(`^pyproject.toml:${line}: .*${reason}`)),
      details: expect.objectContaining({ at: place(line) })
    })
  })
})
