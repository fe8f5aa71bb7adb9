import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import type { BuildOptions } from '../../../action/build/build'
import { Failure } from '../../../action/report/failure'
import { buildLibrary, temporaryFolder } from '../../support/build-library'
import { writeLibrary } from '../../support/library'
import { RecordingReporter } from '../../support/recording-reporter'

let dir: string
let outDir: string
let reporter: RecordingReporter

beforeEach(async () => {
  dir = await temporaryFolder()
  outDir = join(dir, 'dist-lib')
  reporter = new RecordingReporter()
  await writeLibrary(dir, { modules: 12 })
})

/** The failure of a build, after checking what holds for all: one line, and nothing half-written. */
async function failure(overrides: Partial<BuildOptions> = {}): Promise<Failure> {
  const thrown: unknown = await buildLibrary(dir, { outDir, ...overrides }, reporter).then(
    () => undefined,
    (error: unknown) => error
  )
  expect(thrown).toBeInstanceOf(Failure)
  expect((thrown as Failure).message).not.toContain('\n')
  expect(await readdir(outDir).catch(() => [])).toEqual([])
  return thrown as Failure
}

test('a file that no flash holds is refused by name', async () => {
  await writeFile(join(dir, 'fleet_lib/video.bin'), '')
  await truncate(join(dir, 'fleet_lib/video.bin'), (16 << 20) + 1)
  expect(await failure()).toMatchObject({
    code: 'file-large',
    message: expect.stringMatching(/^fleet_lib\/video\.bin is larger than 16777216 bytes/)
  })
})

test('nothing that describes the project: the lines to add, with what is known filled in', async () => {
  await rm(join(dir, 'pyproject.toml'))
  expect(await failure()).toMatchObject({
    code: 'project-missing',
    message:
      '. has no pyproject.toml, package.json, manifest.py or mpy-blox.toml; write an mpy-blox.toml there with these lines: name = "…", version = "…", packages = ["fleet_lib"]'
  })
})

test('an invalid version', async () => {
  await writeLibrary(dir, { modules: 12, version: 'one' })
  expect(await failure()).toMatchObject({
    code: 'version-invalid',
    details: { at: { file: 'pyproject.toml', line: 3 } }
  })
})

test('syntax errors: each at its file and line, as seen from the working directory', async () => {
  await writeFile(join(dir, 'fleet_lib/broken.py'), 'x = 1\n\ndef f(:\n    pass\n')
  await writeFile(join(dir, 'fleet_lib/worse.py'), 'def f():\n  return 1\n   return 2\n')
  const { code, message } = await failure({ cwd: join(dir, '..') })
  const place = (path: string) => join(dir.split('/').at(-1)!, 'fleet_lib', path)
  expect(reporter.errors).toEqual([
    { message: 'SyntaxError: invalid syntax', at: { file: place('broken.py'), line: 3 } },
    { message: expect.stringMatching(/^\w+Error: /), at: { file: place('worse.py'), line: 3 } }
  ])
  expect(code).toBe('compile-failed')
  expect(message).toBe(
    `2 of 14 modules do not compile: ${place('broken.py')}:3, ${place('worse.py')}:3`
  )
})

test('an unknown platform', async () => {
  expect(await failure({ platform: 'esp23' })).toMatchObject({ code: 'platform-unknown' })
})

test('an empty library', async () => {
  await rm(join(dir, 'fleet_lib'), { recursive: true })
  await mkdir(join(dir, 'fleet_lib'))
  expect(await failure()).toMatchObject({ code: 'package-missing' })
  await writeFile(join(dir, 'pyproject.toml'), '[project]\nname = "x"\nversion = "1"\n')
  expect(await failure()).toMatchObject({ code: 'library-empty' })
})

test('an output folder that cannot be written', async () => {
  await writeFile(join(dir, 'file'), '')
  expect(await failure({ outDir: join(dir, 'file', 'dist-lib') })).toMatchObject({
    code: 'output-not-writable'
  })
  await expect(buildLibrary(dir, { outDir: join(dir, 'file') })).rejects.toMatchObject({
    code: 'output-not-writable'
  })
})

test('an output folder that is the project, which the next build would release', async () => {
  const before = (await readdir(dir)).sort()
  await expect(buildLibrary(dir, { outDir: join(dir, '.') })).rejects.toMatchObject({
    code: 'output-in-project'
  })
  expect((await readdir(dir)).sort()).toEqual(before)
})

test('an output folder where something stands in the way keeps what it has', async () => {
  await mkdir(join(outDir, 'update-list.json', 'x'), { recursive: true })
  await expect(buildLibrary(dir, { outDir })).rejects.toMatchObject({ code: 'output-not-writable' })
  expect((await readdir(outDir)).filter((name) => name.startsWith('.'))).toEqual([])
})

test('an mpy-cross that is not there, or is none', async () => {
  expect(await failure({ mpyCross: '/nowhere/mpy-cross' })).toMatchObject({
    code: 'mpy-cross-missing'
  })
  expect(await failure({ mpyCross: process.execPath })).toMatchObject({
    code: 'mpy-cross-unsuitable'
  })
})

test('a module and a file that end up under one name', async () => {
  await writeFile(join(dir, 'fleet_lib/sensors/extra.py'), '')
  await writeFile(join(dir, 'fleet_lib/sensors/extra.mpy'), '')
  const toml = 'packages = ["fleet_lib"]\ninclude = ["fleet_lib/**/*.mpy"]\n'
  await writeFile(
    join(dir, 'pyproject.toml'),
    `[project]\nname = "x"\nversion = "1"\n[tool.mpy-blox]\n${toml}`
  )
  expect(await failure()).toMatchObject({
    code: 'two-sources',
    message: expect.stringMatching(/extra\.m?py and fleet_lib\/sensors\/extra\.m?py both want/)
  })
})

test('a file whose name no board takes is named', async () => {
  await writeFile(join(dir, 'a:b.txt'), '')
  expect(await failure({ extraSrcFiles: ['*.txt'] })).toMatchObject({
    code: 'path',
    message: expect.stringContaining('"a:b.txt" contains :')
  })
  const long = `${'x'.repeat(100)}/${'y'.repeat(103)}`
  await mkdir(join(dir, long.slice(0, 100)))
  await writeFile(join(dir, long), '')
  expect(await failure({ extraSrcFiles: ['x*/y*'] })).toMatchObject({
    code: 'path',
    message: expect.stringContaining('has 204 characters')
  })
})

test('a file that lands on a module of the library', async () => {
  await writeFile(join(dir, 'x.txt'), '')
  const onto = 'x.txt=lib/FLEET_lib/__init__.mpy'
  expect(await failure({ extraSrcFiles: [onto] })).toMatchObject({
    code: 'path',
    message: expect.stringContaining('differ in case alone')
  })
})

test('a module whose name no board imports', async () => {
  await writeFile(join(dir, 'fleet_lib/my-driver.py'), '')
  expect(await failure()).toMatchObject({
    code: 'module-name',
    message:
      'fleet_lib/my-driver.py: a board cannot import it, since its name, or that of a folder, is not one of Python; rename or exclude it'
  })
  await rm(join(dir, 'fleet_lib/my-driver.py'))
  await writeFile(join(dir, 'gc.py'), '')
  await writeFile(
    join(dir, 'pyproject.toml'),
    '[project]\nname = "x"\nversion = "1"\n[tool.mpy-blox]\npackages = ["fleet_lib", "gc"]\n'
  )
  expect(await failure()).toMatchObject({
    code: 'module-name',
    message: expect.stringContaining('MicroPython has gc built in')
  })
})

test('a module beside a folder of its name, which boards find first, and CPython does not', async () => {
  await mkdir(join(dir, 'fleet_lib/effects'))
  await writeFile(join(dir, 'fleet_lib/effects.py'), '')
  await writeFile(join(dir, 'fleet_lib/effects/rain.json'), '{}')
  expect(await failure()).toMatchObject({
    code: 'module-name',
    message:
      'fleet_lib/effects.py: a board cannot import it, since it finds the folder lib/fleet_lib/effects/ first; rename or exclude one of them'
  })
})

test('a compiled module of another version', async () => {
  await writeFile(join(dir, 'fleet_lib/old.mpy'), Buffer.from('4d05021f', 'hex'))
  expect(await failure()).toMatchObject({
    code: 'mpy-version',
    message: expect.stringContaining('fleet_lib/old.mpy is of .mpy version 5')
  })
})

test('a script that does not compile, at its file and line', async () => {
  await writeFile(join(dir, 'user_main.py'), 'x = 1\nmatch x:\n    case 1: pass\n')
  expect(await failure({ extraSrcFiles: ['user_main.py=main.py'] })).toMatchObject({
    code: 'compile-failed',
    details: { at: { file: 'user_main.py', line: 2 } }
  })
  expect(reporter.errors).toEqual([
    {
      message: 'SyntaxError: invalid syntax; MicroPython has no match statement: use if and elif',
      at: { file: 'user_main.py', line: 2 }
    }
  ])
})

test('a script and a module of the package that want one path, both named', async () => {
  await writeFile(join(dir, 'other.mpy'), Buffer.from('4d06001f', 'hex'))
  const extraSrcFiles = ['other.mpy=lib/fleet_lib/__init__.mpy']
  expect(await failure({ extraSrcFiles })).toMatchObject({
    code: 'two-sources',
    message: expect.stringMatching(/^fleet_lib\/__init__\.py and other\.mpy both want to be lib\//)
  })
})
