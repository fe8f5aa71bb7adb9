import { describe, expect, test } from '@jest/globals'
import { landing, type Layout } from '../../support/project'

const PROJECT = '[project]\nname = "my-lib"\n'

/** A project of empty files. */
const project = (paths: string[], toml = PROJECT): Layout => ({
  ...Object.fromEntries(paths.map((path) => [path, ''])),
  'pyproject.toml': toml
})

describe('a project that names no packages', () => {
  test('is the package with its name, with all files in it', async () => {
    const { lib } = await landing(
      project(['my_lib/b.py', 'my_lib/sub/a.py', 'my_lib/static/index.html', 'tests/t.py'])
    )
    expect(lib).toEqual(['my_lib/b.py', 'my_lib/static/index.html', 'my_lib/sub/a.py'])
  })

  test('is the module with its name', async () => {
    expect((await landing(project(['my_lib.py', 'other.py']))).lib).toEqual(['my_lib.py'])
  })

  test('is the package with its name below src', async () => {
    const { lib } = await landing(project(['src/my_lib/a.py', 'src/other.py']))
    expect(lib).toEqual(['my_lib/a.py'])
  })

  test('is everything below src when nothing has its name', async () => {
    const { lib } = await landing(project(['src/a/x.py', 'src/b.py', 'src/b.json']))
    expect(lib).toEqual(['a/x.py', 'b.json', 'b.py'])
  })

  test('is the only package at the top when nothing has its name', async () => {
    const { lib } = await landing(project(['core/__init__.py', 'core/x.py', 'tests/__init__.py']))
    expect(lib).toEqual(['core/__init__.py', 'core/x.py'])
  })

  test('must name one when there are several', async () => {
    await expect(landing(project(['a/__init__.py', 'b/__init__.py']))).rejects.toThrow(
      'which of a, b is the library?'
    )
  })

  test('leaves out what boards have no use for, and says why', async () => {
    const { lib, leftOut } = await landing(
      project(['my_lib/a.py', 'my_lib/a.pyi', 'my_lib/a.pyc', 'my_lib/.hidden', 'my_lib/a.json'])
    )
    expect(lib).toEqual(['my_lib/a.json', 'my_lib/a.py'])
    expect(leftOut).toEqual({
      'my_lib/.hidden': 'hidden',
      'my_lib/a.pyc': "CPython's cache",
      'my_lib/a.pyi': 'type hints, of no use on a board'
    })
  })
})

describe('a project that names its packages', () => {
  const named = (settings: string) => `${PROJECT}[tool.mpy-blox]\n${settings}\n`

  test('is these packages and modules, sorted by path', async () => {
    const { lib } = await landing(
      project(
        ['b.py', 'a/Z.py', 'a/b.py', 'a/sub/c.py', 'other.py'],
        named('packages = ["b", "a"]')
      )
    )
    expect(lib).toEqual(['a/Z.py', 'a/b.py', 'a/sub/c.py', 'b.py'])
  })

  test('leaves the folder of `from` out of the paths', async () => {
    const { lib } = await landing(
      project(
        ['firmware/lib/a/x.py'],
        named('packages = [{ include = "a", from = "firmware/lib" }]')
      )
    )
    expect(lib).toEqual(['a/x.py'])
  })

  test('leaves out what is excluded, for all platforms or for this one', async () => {
    const toml = named(
      'packages = ["a"]\nexclude = ["a/test"]\n[tool.mpy-blox.platforms.unix_x64]\nexclude = ["**/pins.py"]'
    )
    const layout = project(['a/x.py', 'a/pins.py', 'a/test/t.py'], toml)
    expect(await landing(layout)).toMatchObject({
      lib: ['a/pins.py', 'a/x.py'],
      leftOut: { 'a/test/t.py': 'excluded' }
    })
    expect((await landing(layout, { platform: 'unix_x64' })).lib).toEqual(['a/x.py'])
  })

  test('takes further files along as they are', async () => {
    const { lib, leftOut } = await landing(
      project(
        ['a/x.py', 'certificates/ca.pem', 'certificates/notes.txt', 'extra.py'],
        named('packages = ["a"]\ninclude = ["certificates/*.pem", "extra.py", "www/*"]')
      )
    )
    expect(lib).toEqual(['a/x.py', 'certificates/ca.pem', 'extra.py'])
    expect(leftOut).toEqual({ 'www/*': 'include names it, and there is none' })
  })

  test('never takes caches', async () => {
    const { lib } = await landing(
      project(
        ['a/x.py', 'a/__pycache__/x.py', 'a/x.pyc'],
        named('packages = ["a"]\ninclude = ["a/*"]')
      )
    )
    expect(lib).toEqual(['a/x.py'])
  })

  test('is told which package does not exist, at its line', async () => {
    await expect(
      landing(project(['a/x.py'], named('packages = ["a", "b"]')))
    ).rejects.toMatchObject({
      code: 'package-missing',
      message: expect.stringContaining('pyproject.toml:4: package "b" has no modules')
    })
  })

  test('is told of two files that want to be one on the board', async () => {
    const twice = 'packages = [{ include = "a", from = "x" }, { include = "a", from = "y" }]'
    await expect(landing(project(['x/a/b.py', 'y/a/b.py'], named(twice)))).rejects.toMatchObject({
      code: 'two-sources',
      message: expect.stringMatching(/^x\/a\/b\.py and y\/a\/b\.py both want to be a\/b\.py/)
    })
    await expect(
      landing(project(['a/b.py', 'a/b.mpy'], named('packages = ["a"]')))
    ).rejects.toMatchObject({ code: 'two-sources' })
  })
})
