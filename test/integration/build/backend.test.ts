import { readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { BACKENDS } from '../../support/backends'
import { buildLibrary, temporaryFolder } from '../../support/build-library'
import { writeProject, type Layout } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'

const hatch = (more: string): string =>
  `[build-system]\nrequires = ["${BACKENDS.hatch}"]\nbuild-backend = "hatchling.build"\n[project]\nname = "lamp"\nversion = "1.0.0"\n${more}`

/** A backend of the project's own, for which nothing is installed: packs these files, each to its place in the wheel. */
const own = (files: Record<string, string>, more = ''): Layout => ({
  'own_backend.py': `
import zipfile

def build_wheel(folder, *args):
    name = 'lamp-1.0.0-py3-none-any.whl'
    with zipfile.ZipFile(folder + '/' + name, 'w') as wheel:
        for path, file in ${JSON.stringify(Object.entries(files))}:
            wheel.write(file, path)
        info = 'lamp-1.0.0.dist-info/'
        wheel.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: lamp\\nVersion: 1.0.0\\n')
        wheel.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
        wheel.writestr(info + 'RECORD', '')
    return name
`,
  'pyproject.toml': `[build-system]\nrequires = []\nbuild-backend = "own_backend"\nbackend-path = ["."]\n[project]\nname = "lamp"\nversion = "1.0.0"\n${more}`
})

const LAMP: Layout = { 'lamp/__init__.py': 'X = 1\n', 'lamp/page.html': '<html>' }
const AS_IT_IS = Object.fromEntries(Object.keys(LAMP).map((path) => [path, path]))

test('a project is built by its backend once for each content, in a copy', async () => {
  const reporter = new RecordingReporter()
  const toolCacheDir = await temporaryFolder()
  const layout = { ...LAMP, 'pyproject.toml': hatch('optional-dependencies.dev = ["tox"]\n') }
  const dir = await writeProject(layout)
  const build = (folder: string) => buildLibrary(folder, { toolCacheDir }, reporter)
  const first = await build(dir)
  const builds = () => reporter.lines.filter((line) => line.includes('its own build backend'))
  expect((await build(await writeProject(layout))).bundleSha256).toBe(first.bundleSha256)
  expect(builds()).toHaveLength(1)
  // Nobody asked for them, and python-dependencies would not ship them.
  expect(reporter.lines.filter((line) => line.includes('are not shipped'))).toEqual([])
  expect((await readdir(dir)).sort()).toEqual(['lamp', 'pyproject.toml'])
  await writeProject({ 'lamp/page.html': '<body>' }, dir)
  expect((await build(dir)).bundleSha256).not.toBe(first.bundleSha256)
  expect(builds()).toHaveLength(2)
}, 180_000)

test('a setup.cfg alone is enough, and what its packages have and do not ship is listed', async () => {
  const setup = '[metadata]\nname = lamp\nversion = 1.2\n[options]\npackages = lamp\n'
  const layout = { ...LAMP, 'lamp/types.pyi': '', 'lamp/old/a.py': '', 'setup.cfg': setup }
  const { name, version, leftOut } = await buildLibrary(await writeProject(layout))
  expect({ name, version }).toEqual({ name: 'lamp', version: '1.2' })
  expect(leftOut).toEqual([
    { path: 'lamp/old/a.py', reason: 'its build backend does not ship it' },
    { path: 'lamp/page.html', reason: 'its build backend does not ship it' },
    { path: 'lamp/types.pyi', reason: 'type hints, of no use on a board' }
  ])
})

test('errors of the compiler name the file of the project, wherever the wheel has it', async () => {
  const reporter = new RecordingReporter()
  const dir = await writeProject({
    'src/lamp/__init__.py': 'x = 1\ny = {**x}\n',
    ...own({ 'lamp/__init__.py': 'src/lamp/__init__.py' })
  })
  await expect(buildLibrary(dir, {}, reporter)).rejects.toMatchObject({ code: 'compile-failed' })
  expect(reporter.errors).toMatchObject([{ at: { file: 'src/lamp/__init__.py', line: 2 } }])
})

test('what a backend says when it cannot build is told in one line', async () => {
  const dir = await writeProject({
    ...LAMP,
    'pyproject.toml': hatch('[tool.hatch.build]\npackages = 5\n')
  })
  await expect(buildLibrary(dir)).rejects.toMatchObject({
    code: 'backend-failed',
    message: expect.stringMatching(
      /^pyproject\.toml: its build backend cannot build it: TypeError: .*packages/
    )
  })
})

test('a version that git cannot tell is explained by what to give', async () => {
  const dir = await writeProject({
    ...LAMP,
    ...own({}),
    'own_backend.py':
      'import os\n\n\ndef build_wheel(*args):\n    raise LookupError("scm was unable to detect version for " + os.getcwd())\n'
  })
  await expect(buildLibrary(dir)).rejects.toMatchObject({
    message: expect.stringMatching(
      /unable to detect version for the project; give version or tag, or fetch the tags/
    )
  })
})

test('each tool that has the version from git is told that of the tag', async () => {
  const dir = await writeProject({
    ...LAMP,
    'own_backend.py':
      'import os\n\n\ndef build_wheel(*args):\n    raise LookupError(*sorted(k for k, v in os.environ.items() if v == "4.5"))\n',
    'pyproject.toml':
      '[build-system]\nrequires = []\nbuild-backend = "own_backend"\nbackend-path = ["."]\n[tool.dynamic-versioning]\n'
  })
  await expect(buildLibrary(dir, { tag: 'v4.5' })).rejects.toMatchObject({
    message: expect.stringContaining(
      "('PBR_VERSION', 'PDM_BUILD_SCM_VERSION', 'POETRY_DYNAMIC_VERSIONING_BYPASS', 'SETUPTOOLS_SCM_PRETEND_VERSION', 'UV_DYNAMIC_VERSIONING_BYPASS')"
    )
  })
})

test('exclude, include, scripts and platforms of [tool.mpy-blox] work whoever makes the wheel', async () => {
  const settings =
    '[tool.mpy-blox]\nexclude = ["src/lamp/tests"]\ninclude = ["www/*"]\nscripts = ["main.py"]\n'
  const packed = {
    'lamp/__init__.py': 'src/lamp/__init__.py',
    'lamp/tests/test_it.py': 'src/lamp/tests/test_it.py'
  }
  const dir = await writeProject({
    'src/lamp/__init__.py': '',
    'src/lamp/tests/test_it.py': 'pass\n',
    'www/a.css': '',
    'main.py': '',
    ...own(packed, settings)
  })
  const built = await buildLibrary(dir)
  expect(built.modules.map(({ path }) => path)).toEqual(['lamp/__init__.mpy'])
  expect(built.srcFiles.map(({ path }) => path)).toEqual(['main.py'])
  expect(built.leftOut).toContainEqual({ path: 'src/lamp/tests/test_it.py', reason: 'excluded' })
})

test('what include brings is not left out, though the backend does not ship it', async () => {
  const settings = '[tool.mpy-blox]\ninclude = ["lamp/page.html"]\n'
  const packed = own({ 'lamp/__init__.py': 'lamp/__init__.py' }, settings)
  const dir = await writeProject({ ...LAMP, 'lamp/notes.txt': '', ...packed })
  expect((await buildLibrary(dir)).leftOut).toEqual([
    { path: 'lamp/notes.txt', reason: 'its build backend does not ship it' }
  ])
})

test('a file from outside the project does not come by its backend, or the build says so', async () => {
  const elsewhere = await writeProject({ 'notes.txt': 'not of the project' })
  const dir = await writeProject({
    ...LAMP,
    ...own({ ...AS_IT_IS, 'lamp/notes.txt': `${elsewhere}/notes.txt` })
  })
  await symlink(join(elsewhere, 'notes.txt'), join(dir, 'lamp/linked.txt'))
  const reporter = new RecordingReporter()
  const { leftOut } = await buildLibrary(dir, {}, reporter)
  expect(leftOut).toEqual([{ path: 'lamp/linked.txt', reason: 'it leads outside the project' }])
  expect(reporter.lines).toContainEqual(
    expect.stringContaining('lamp/notes.txt is no file of the project')
  )
})

test('a link to what is not there ends the build by its name, unless it is excluded', async () => {
  const dir = await writeProject({ ...LAMP, ...own(AS_IT_IS) })
  await symlink('nowhere', join(dir, 'notes.txt'))
  await expect(buildLibrary(dir)).rejects.toMatchObject({
    code: 'file-unreadable',
    message: expect.stringMatching(/^notes\.txt is a link to nowhere, which is not there/)
  })
  await writeProject(own(AS_IT_IS, '[tool.mpy-blox]\nexclude = ["notes.txt"]\n'), dir)
  const { leftOut } = await buildLibrary(dir)
  expect(leftOut).toContainEqual({ path: 'notes.txt', reason: 'excluded' })
})
