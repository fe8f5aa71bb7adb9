import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { unzip } from '../../../action/archive/unzip'
import { buildLibrary, temporaryFolder } from '../../support/build-library'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { run } from '../../support/python-tools'

const TOML = '[project]\nname = "lamp"\nversion = "1.0.0"\n'
const BYTECODE = Buffer.from('4d06001f00', 'hex')

test('what is left out, compiled elsewhere or native is listed with the reason', async () => {
  const dir = await writeProject({
    'pyproject.toml': TOML,
    'lamp/__init__.py': 'import micropython\n\n@micropython.native\ndef f():\n    return 1\n',
    'lamp/fast.mpy': BYTECODE,
    'lamp/__init__.pyi': '',
    'lamp/.cache': ''
  })
  const { leftOut, remarks } = await buildLibrary(dir)
  expect(leftOut).toEqual([
    { path: 'lamp/.cache', reason: 'hidden' },
    { path: 'lamp/__init__.pyi', reason: 'type hints, of no use on a board' }
  ])
  expect(remarks).toEqual([
    {
      path: 'lamp/__init__.py',
      reason: 'native code (line 3): for boards of one architecture and one MicroPython'
    },
    { path: 'lamp/fast.mpy', reason: 'compiled elsewhere, and taken as it is' }
  ])
})

test('a hidden file that the project asks for is shipped, and named', async () => {
  const dir = await writeProject({
    'pyproject.toml': `${TOML}[tool.mpy-blox]\ninclude = ["lamp/.colours"]\n`,
    'lamp/__init__.py': '',
    'lamp/.colours': 'red\n'
  })
  const { wheels, remarks } = await buildLibrary(dir)
  expect(unzip(await readFile(wheels[0]!.file)).has('lamp/.colours')).toBe(true)
  expect(remarks).toEqual([
    { path: 'lamp/.colours', reason: 'hidden, and in the release all the same' }
  ])
})

test('a program in the wheel, which no board starts there, is named unless it is a script, too', async () => {
  const inWheel = '[tool.mpy-blox]\npackages = [{ include = "main.py", from = "src" }]\n'
  const asScript = 'scripts = [{ include = "main.py", from = "src" }]\n'
  const dir = await writeProject({
    'pyproject.toml': `${TOML}${inWheel}`,
    'src/main.py': 'print("lamp")\n'
  })
  const { remarks } = await buildLibrary(dir)
  const reason = 'goes into /lib, where no board starts a main.py; name it in scripts for the root'
  expect(remarks).toEqual([{ path: 'src/main.py', reason }])
  await writeFile(join(dir, 'pyproject.toml'), `${TOML}${inWheel}${asScript}`)
  expect((await buildLibrary(dir)).remarks).toEqual([])
})

test('a script that can be run and not imported is named', async () => {
  const dir = await writeProject({
    'mpy-blox.toml': 'name = "lamp"\nversion = "1.0"\n',
    'main.py': '',
    'network.py': '',
    'set-clock.py': ''
  })
  expect((await buildLibrary(dir)).remarks).toEqual([
    {
      path: 'network.py',
      reason: 'no import finds it: MicroPython has network built in; rename it, or exclude it'
    },
    { path: 'set-clock.py', reason: expect.stringMatching(/^no import finds it: its name/) }
  ])
})

test('a byte order mark is taken off modules and scripts, and named in other files', async () => {
  const mark = '\ufeff'
  const dir = await writeProject({
    'pyproject.toml': TOML,
    'lamp/__init__.py': `${mark}X = 1\n`,
    'lamp/page.html': `${mark}<html>`,
    'main.py': `${mark}import lamp\n`
  })
  const reporter = new RecordingReporter()
  const built = await buildLibrary(dir, {}, reporter)
  expect(String(await readFile(built.srcFiles[0]!.file))).toBe('import lamp\n')
  expect(String(unzip(await readFile(built.wheels[0]!.file)).get('lamp/page.html'))).toBe(
    `${mark}<html>`
  )
  expect(reporter.lines).toEqual(
    expect.arrayContaining([
      'lamp/__init__.py: its byte order mark is removed',
      'main.py: its byte order mark is removed',
      'lamp/page.html begins with a byte order mark, and keeps it'
    ])
  )
})

test('scripts alone are a release, with no wheel and no dummy package', async () => {
  const dir = await writeProject({
    'mpy-blox.toml': 'name = "lamp"\nversion = "1.0.0"\n',
    'user_main.py': 'def user_main():\n    pass\n',
    'config/site.json': '{}\n'
  })
  const outDir = await temporaryFolder()
  const built = await buildLibrary(dir, { outDir })
  expect(built.wheels).toEqual([])
  expect(built.updateList.map((entry) => entry.type === 'src' && entry.path)).toEqual([
    'config/site.json',
    'user_main.py'
  ])
  const { stdout } = await run('tar', ['-tzf', built.bundleFile])
  expect(stdout.trim().split('\n')).toEqual([
    'SHA256SUMS',
    'update-list.json',
    'release.json',
    'sbom.cdx.json',
    'src/config/site.json',
    'src/user_main.py'
  ])
  expect((await readdir(outDir)).filter((name) => name.endsWith('.whl'))).toEqual([])
})

test('building over an older dist-lib works, where its files are folders now, and takes nothing of it', async () => {
  const dir = await writeProject({
    'mpy-blox.toml': 'name = "lamp"\nversion = "1.0.0"\n',
    'main.py': '',
    config: 'a file'
  })
  const outDir = join(dir, 'dist-lib')
  await buildLibrary(dir, { outDir })
  const next = await writeProject({
    'mpy-blox.toml': 'name = "lamp"\nversion = "1.0.1"\n',
    'main.py': '',
    'config/site.json': '{}'
  })
  const built = await buildLibrary(next, { outDir })
  expect((await readdir(join(outDir, 'src'), { recursive: true })).sort()).toEqual([
    'config',
    'config/site.json',
    'main.py'
  ])
  await run('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: outDir })
  const again = await buildLibrary(dir, { outDir, extraSrcFiles: ['**/*.json'] }).catch(
    (error: Error) => error.message
  )
  expect(again).toContain('no file matches "**/*.json"')
  expect(built.version).toBe('1.0.1')
})

test.each([
  ['data', 'a line\nb.txt', 'which is not printable ASCII; rename the file'],
  ['data in a folder', 'a\u2028b/c.txt', 'which is not printable ASCII; rename the file'],
  ['a module', 'a\nb.py', 'which is not printable ASCII; rename the file'],
  ['a workflow command', '::error::x.txt', 'which file systems or topics reserve; rename the file']
])('%s whose name no board takes is refused, and never passed over', async (_, name, why) => {
  const files = { 'pyproject.toml': TOML, 'lamp/__init__.py': '', [`lamp/${name}`]: '' }
  await expect(writeProject(files).then((dir) => buildLibrary(dir))).rejects.toThrow(why)
})

test('a name with commas is one field of RECORD', async () => {
  const dir = await writeProject({
    'pyproject.toml': TOML,
    'lamp/__init__.py': '',
    "lamp/a,b,'c.txt": ''
  })
  const { wheels } = await buildLibrary(dir)
  const record = [...unzip(await readFile(wheels[0]!.file))].find(([name]) =>
    name.endsWith('/RECORD')
  )
  expect(String(record![1])).toMatch(/^"lamp\/a,b,'c\.txt",sha256=[\w-]+,0$/m)
})
