import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Boundary } from '../../../action/build/boundary'
import { readLibrary } from '../../../action/build/modules'
import { parseProject } from '../../../action/build/pyproject'
import { temporaryFolder } from '../../support/build-library'

const PROJECT = '[project]\nname = "my-lib"\n'

/** The paths in the wheel of a project with these files. */
async function library(
  paths: string[],
  toml = PROJECT,
  platform = 'esp32'
): Promise<{ modules: string[]; data: string[] }> {
  const dir = await temporaryFolder()
  for (const path of paths) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), '')
  }
  const inside = await Boundary.around([dir], [], dir)
  const files = await readLibrary(parseProject(toml, dir, 'pyproject.toml'), platform, inside)
  return {
    modules: files.modules.map(({ path }) => path),
    data: files.data.map(({ path }) => path)
  }
}

describe('a project that names no packages', () => {
  test('is the package with its name', async () => {
    const { modules } = await library(['my_lib/b.py', 'my_lib/sub/a.py', 'tests/t.py', 'setup.py'])
    expect(modules).toEqual(['my_lib/b.py', 'my_lib/sub/a.py'])
  })

  test('is the module with its name', async () => {
    expect((await library(['my_lib.py', 'main.py'])).modules).toEqual(['my_lib.py'])
  })

  test('is the package with its name below src', async () => {
    expect((await library(['src/my_lib/a.py', 'src/other.py'])).modules).toEqual(['my_lib/a.py'])
  })

  test('is everything below src when nothing has its name', async () => {
    expect((await library(['src/a/x.py', 'src/b.py'])).modules).toEqual(['a/x.py', 'b.py'])
  })

  test('is the only package at the top when nothing has its name', async () => {
    const { modules } = await library(['core/__init__.py', 'core/x.py', 'tests/__init__.py'])
    expect(modules).toEqual(['core/__init__.py', 'core/x.py'])
  })

  test('must name one when there are several', async () => {
    await expect(library(['a/__init__.py', 'b/__init__.py'])).rejects.toThrow(
      'which of a, b is the library?'
    )
  })

  test('is an error when it is empty', async () => {
    await expect(library(['README.md'])).rejects.toThrow(
      expect.objectContaining({ code: 'library-empty' })
    )
  })
})

describe('a project that names its packages', () => {
  const named = (settings: string) => `${PROJECT}[tool.mpy-blox]\n${settings}\n`

  test('is these packages and modules, sorted by path', async () => {
    const { modules } = await library(
      ['b.py', 'a/Z.py', 'a/b.py', 'a/sub/c.py', 'other.py'],
      named('packages = ["b", "a"]')
    )
    expect(modules).toEqual(['a/Z.py', 'a/b.py', 'a/sub/c.py', 'b.py'])
  })

  test('leaves the folder of `from` out of the paths', async () => {
    const { modules } = await library(
      ['firmware/lib/a/x.py'],
      named('packages = [{ include = "a", from = "firmware/lib" }]')
    )
    expect(modules).toEqual(['a/x.py'])
  })

  test('leaves out what is excluded, for all platforms or for this one', async () => {
    const toml = named(
      'packages = ["a"]\nexclude = ["a/test"]\n[tool.mpy-blox.platforms.unix_x64]\nexclude = ["**/pins.py"]'
    )
    const paths = ['a/x.py', 'a/pins.py', 'a/test/t.py']
    expect((await library(paths, toml)).modules).toEqual(['a/pins.py', 'a/x.py'])
    expect((await library(paths, toml, 'unix_x64')).modules).toEqual(['a/x.py'])
  })

  test('takes further files along as they are', async () => {
    const found = await library(
      ['a/x.py', 'a/ca.pem', 'a/notes.txt', 'extra.py'],
      named('packages = ["a"]\ninclude = ["a/*.pem", "extra.py"]')
    )
    expect(found).toEqual({ modules: ['a/x.py', 'extra.py'], data: ['a/ca.pem'] })
  })

  test('never takes caches', async () => {
    const paths = ['a/x.py', 'a/__pycache__/x.py', 'a/x.pyc']
    expect(await library(paths, named('packages = ["a"]\ninclude = ["a/*"]'))).toEqual({
      modules: ['a/x.py'],
      data: []
    })
  })

  test('is told which package does not exist, at its line', async () => {
    await expect(library(['a/x.py'], named('packages = ["a", "b"]'))).rejects.toMatchObject({
      code: 'package-missing',
      message: expect.stringContaining('pyproject.toml:4: package "b" has no modules')
    })
  })

  test('is empty when everything is excluded', async () => {
    await expect(
      library(['a/x.py'], named('packages = ["a"]\nexclude = ["a/**"]'))
    ).rejects.toMatchObject({ code: 'library-empty' })
  })
})
