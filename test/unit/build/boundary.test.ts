import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { Boundary } from '../../../action/build/boundary'
import { readSrcFiles } from '../../../action/build/src-files'
import { temporaryFolder } from '../../support/build-library'
import { readFolder } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'

let root: string
let project: string

beforeEach(async () => {
  root = await temporaryFolder()
  project = join(root, 'project')
  await mkdir(join(project, 'app'), { recursive: true })
  await mkdir(join(root, 'shared/more'), { recursive: true })
  await writeFile(join(project, 'app/__init__.py'), '')
  await writeFile(join(root, 'shared/more/x.py'), '')
})

/** Board paths of the project's package, and of files beside it. */
async function library(settings: string, allowOutside: string[] = []): Promise<string[]> {
  const toml = `[project]\nname = "app"\n[tool.mpy-blox]\n${settings}\n`
  await writeFile(join(project, 'pyproject.toml'), toml)
  const { files } = await readFolder(project, { allowOutside })
  return files.map(({ path }) => path)
}

async function besides(pattern: string, allowOutside: string[] = []): Promise<string[]> {
  const inside = await Boundary.around([project], allowOutside, project)
  const folders = { cwd: project, outDir: join(project, 'dist-lib') }
  const found = await readSrcFiles([pattern], folders, inside, new RecordingReporter())
  return found.map(({ path }) => path)
}

const outside = { code: 'outside-project' }

describe('files of a release come from the project', () => {
  test('not from another folder that `from` names', async () => {
    const settings = 'packages = ["app", { include = "more", from = "../shared" }]'
    await expect(library(settings)).rejects.toMatchObject({
      ...outside,
      message: expect.stringMatching(
        /^\.\.\/shared\/more\/\*\* lies outside the project, at .*shared\/more; /
      )
    })
    expect(await library(settings, ['../shared'])).toEqual(['app/__init__.py', 'more/x.py'])
  })

  test('not from one that `include` names, by a path or by a glob', async () => {
    const file = join(root, 'shared/more/x.py')
    for (const include of ['../shared/**', file, '/**/*.py', 'app/../../shared/more/*.py']) {
      await expect(library(`include = ["${include}"]`)).rejects.toMatchObject(outside)
    }
  })

  test('not by a symbolic link to a file, to a folder, or to a package', async () => {
    await symlink(join(root, 'shared/more/x.py'), join(project, 'app/linked.py'))
    await expect(library('')).rejects.toMatchObject({
      message: expect.stringMatching(/^app\/linked\.py lies outside the project/)
    })
    expect(await library('exclude = ["app/linked.py"]')).toEqual(['app/__init__.py'])
    await symlink(join(root, 'shared'), join(project, 'app/shared'))
    await expect(library('exclude = ["app/linked.py"]')).rejects.toMatchObject(outside)
    expect(await library('', ['../shared'])).toContain('app/shared/more/x.py')
  })

  test('also by a link, where it stays inside', async () => {
    await symlink('__init__.py', join(project, 'app/again.py'))
    expect(await library('')).toEqual(['app/__init__.py', 'app/again.py'])
  })

  test('and from folders whose names merely begin like it not', async () => {
    await mkdir(join(root, 'project-secrets'))
    await writeFile(join(root, 'project-secrets/x.py'), '')
    await expect(library('include = ["../project-secrets/*"]')).rejects.toMatchObject(outside)
  })

  test('as do files beside the package: globs, renamed files, links', async () => {
    await symlink(join(root, 'shared/more/x.py'), join(project, 'linked.py'))
    for (const pattern of [
      '../shared/**',
      '../shared/more/x.py=x.py',
      'linked.py',
      'linked.py=a.py'
    ])
      await expect(besides(pattern)).rejects.toMatchObject(outside)
    expect(await besides('../shared/more/x.py=x.py', ['../shared'])).toEqual(['x.py'])
    expect(await besides('linked.py', [join(root, 'shared/more')])).toEqual(['linked.py'])
  })
})

test('a folder that is allowed has to be there', async () => {
  await expect(library('', ['../shraed'])).rejects.toMatchObject({
    code: 'folder-missing',
    message: 'allow-outside: there is no folder ../shraed'
  })
})

test('a link to a device stays out, and is not read, which would have no end', async () => {
  await symlink('/dev/zero', join(project, 'app/zero.bin'))
  for (const allowed of [[], ['/dev']]) {
    expect(await library('', allowed)).toEqual(['app/__init__.py'])
  }
})

test('a pattern or a name that is too long for any file is refused by name', async () => {
  const long = 'x'.repeat(70_000)
  for (const settings of [`include = ["${long}"]`, `exclude = ["${long}"]`]) {
    await expect(library(settings)).rejects.toMatchObject({ code: 'pattern-too-long' })
  }
  await expect(besides(long)).rejects.toMatchObject({ code: 'pattern-too-long' })
  await writeFile(join(project, 'pyproject.toml'), `[project]\nname = "${long}"\n`)
  await expect(readFolder(project)).rejects.toMatchObject({
    message: expect.stringContaining('is not a project name')
  })
})
