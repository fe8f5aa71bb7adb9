import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import {
  findMicroPython,
  installMicroPython,
  installSources,
  type MicroPython
} from '../../../action/virtual/micropython'
import { ALL } from '../../support/drawn'
import { interpreter } from '../../support/micropythons'
import { RecordingReporter } from '../../support/recording-reporter'

const environment = { ...process.env }
const narrowTest = installSources().some((source) => source.endsWith(':i386')) ? test : test.skip
let folder: string
let real: MicroPython

beforeAll(async () => {
  real = await interpreter('MicroPython')
})
beforeEach(() => {
  for (const name of ['MICROPYTHON', 'PATH', 'XDG_CACHE_HOME', 'PIP_INDEX_URL']) restore(name)
  folder = mkdtempSync(join(tmpdir(), 'mpy-blox-'))
})
afterAll(() => {
  for (const name of ['MICROPYTHON', 'PATH', 'XDG_CACHE_HOME', 'PIP_INDEX_URL']) restore(name)
})

function restore(name: string): void {
  if (environment[name] === undefined) delete process.env[name]
  else process.env[name] = environment[name]
}

/** A program `micropython` in a folder of its own. */
function program(name: string, script: string): string {
  mkdirSync(join(folder, name), { recursive: true })
  const file = join(folder, name, 'micropython')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

function launcher(name: string): string {
  const quoted = real.command.map((part) => `'${part.replaceAll("'", `'\\''`)}'`).join(' ')
  return program(name, `exec ${quoted} "$@"`)
}

describe('Finding MicroPython', () => {
  test('takes the program that MICROPYTHON names, before all others', async () => {
    const reporter = new RecordingReporter()
    process.env['MICROPYTHON'] = launcher('named')
    const found = await findMicroPython(reporter)
    expect(found.command).toEqual([process.env['MICROPYTHON']])
    expect(reporter.lines.at(-1)).toMatch(/^MicroPython 1\.\d+\.\d+ of \d\d bits \(MICROPYTHON=/)
  })

  test('says why the program that MICROPYTHON names is unusable, and tries no other', async () => {
    process.env['MICROPYTHON'] = program('broken', 'echo "no littlefs" >&2; exit 1')
    await expect(findMicroPython(new RecordingReporter())).rejects.toMatchObject({
      code: 'bad-micropython',
      message: expect.stringContaining('no littlefs')
    })
  })

  test('takes micropython from PATH', async () => {
    delete process.env['MICROPYTHON']
    const file = launcher('path')
    process.env['PATH'] = join(folder, 'path') + delimiter + process.env['PATH']
    expect((await findMicroPython(new RecordingReporter())).command).toEqual([file])
  })

  narrowTest('takes one of 32 bits before one of 64 that is on PATH', async () => {
    delete process.env['MICROPYTHON']
    program('wide', 'echo 1.25.0 64')
    process.env['PATH'] = join(folder, 'wide') + delimiter + process.env['PATH']
    expect(await findMicroPython(new RecordingReporter())).toMatchObject({ bits: 32 })
  })

  narrowTest(
    'takes one of 64 bits where the kernel cannot run the other, and says so',
    async () => {
      delete process.env['MICROPYTHON']
      const wide = program('wide', 'echo 1.25.0 64')
      process.env['PATH'] = join(folder, 'wide') + delimiter + process.env['PATH']
      // As it ends where a kernel was built without the 32-bit calls.
      const cacheDir = join(folder, 'cache')
      const library = join(cacheDir, 'micropython-apt-trixie-i386/usr/lib/i386-linux-gnu')
      mkdirSync(library, { recursive: true })
      writeFileSync(join(library, 'ld-linux.so.2'), Buffer.from('7f454c46', 'hex'), { mode: 0o755 })
      const reporter = new RecordingReporter()
      expect((await findMicroPython(reporter, { cacheDir })).command).toEqual([wide])
      const shown = reporter.lines.filter((line) => line.startsWith('MicroPython'))
      expect(shown).toEqual([
        expect.stringMatching(/^MicroPython 1\.25\.0 of 64 bits .*half as much/)
      ])
    }
  )

  test('names an unusable one and tries the next', async () => {
    delete process.env['MICROPYTHON']
    program('old', 'echo 1.19.1')
    process.env['PATH'] = join(folder, 'old') + delimiter + process.env['PATH']
    const reporter = new RecordingReporter()
    const found = await findMicroPython(reporter)
    expect(found.source).not.toContain(folder)
    expect(reporter.lines.join('\n')).toContain('is 1.19.1, boards need 1.22')
  })

  test('says what to do where there is none', async () => {
    delete process.env['MICROPYTHON']
    process.env['PATH'] = folder
    await expect(
      findMicroPython(new RecordingReporter(), { cacheDir: join(folder, 'cache') })
    ).rejects.toMatchObject({
      code: 'no-micropython',
      message: expect.stringMatching(/^no MicroPython[^\n]*MICROPYTHON=\/path\/to\/micropython$/)
    })
  })
})

// Debian's takes a list of all its packages first.
describe.each(installSources().slice(0, ALL ? 2 : 1))('Installing from %s', (source) => {
  test('leaves one complete folder when two processes do it at once', async () => {
    const cacheDir = join(folder, 'cache')
    const [one, two] = await Promise.all([
      installMicroPython(source, { cacheDir }),
      installMicroPython(source, { cacheDir })
    ])
    expect(one.command).toEqual(two.command)
    const folders = readdirSync(cacheDir)
    expect(folders).toHaveLength(1)
    const { ino } = statSync(join(cacheDir, folders[0]!))
    await installMicroPython(source, { cacheDir })
    expect(statSync(join(cacheDir, folders[0]!)).ino).toBe(ino)
    rmSync(folder, { recursive: true })
  })

  test('leaves nothing when it fails', async () => {
    const cacheDir = join(folder, 'cache')
    process.env['PATH'] = `${folder}${delimiter}${process.env['PATH']}`
    for (const tool of ['python3', 'apt-get']) {
      writeFileSync(join(folder, tool), '#!/bin/sh\necho "E: no network" >&2\nexit 1\n')
      chmodSync(join(folder, tool), 0o755)
    }
    await expect(installMicroPython(source, { cacheDir })).rejects.toThrow()
    expect(existsSync(cacheDir) ? readdirSync(cacheDir) : []).toEqual([])
  })
})
