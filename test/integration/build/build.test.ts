import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BuildResult } from '../../../action/build/build'
import { buildLibrary, temporaryFolder } from '../../support/build-library'
import { writeLibrary } from '../../support/library'
import { run } from '../../support/python-tools'
import { archiveMembers } from '../../support/zip-members'
import { sha256 } from '../../support/update'

async function projectWithSettings(): Promise<string> {
  const dir = await temporaryFolder()
  await writeLibrary(dir)
  await writeFile(join(dir, 'settings.json'), '{"hostname": "lab"}\n')
  await writeFile(join(dir, 'main_of_lab.py'), 'print("lab")\n')
  return dir
}

const EXTRA = { extraSrcFiles: ['settings.json', 'main_of_lab.py=user_main.py'] }

describe('a build of a library of 60 modules', () => {
  let built: BuildResult
  let outDir: string

  beforeAll(async () => {
    outDir = await temporaryFolder()
    built = await buildLibrary(await projectWithSettings(), { ...EXTRA, outDir })
  })

  test('makes a wheel of about 58 KB', () => {
    expect(built.modules).toHaveLength(60)
    expect(built.wheels[0]!.path).toBe('fleet_lib-1.0.0-mpy6-bytecode-esp32.whl')
    expect(built.wheels[0]!.sizeBytes).toBeGreaterThan(56_000)
    expect(built.wheels[0]!.sizeBytes).toBeLessThan(60_000)
  })

  test('makes modules that load on every board: bytecode of version 6, small ints of 31 bits', async () => {
    const [member] = archiveMembers(await readFile(built.wheels[0]!.file))
    const path = built.modules[0]!.path
    expect(member!.path).toBe(path)
    const { stdout } = await run('python3', [
      '-c',
      'import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).hex())',
      built.wheels[0]!.file,
      path
    ])
    // 'M', version 6, no architecture, 31 bits (MicroPython docs, "The .mpy file format").
    expect(stdout.slice(0, 8)).toBe('4d06001f')
  })

  test('has modules call themselves in tracebacks by the name that they are imported by', async () => {
    const { stdout } = await run('python3', [
      '-c',
      'import sys, zipfile; print(b"fleet_lib.sensors\\0" in zipfile.ZipFile(sys.argv[1]).read("fleet_lib/sensors/__init__.mpy"))',
      built.wheels[0]!.file
    ])
    expect(stdout).toBe('True\n')
  })

  test('lists wheel and src files as boards read them', async () => {
    const settings = Buffer.from('{"hostname": "lab"}\n')
    const wheel = await readFile(built.wheels[0]!.file)
    expect(built.updateList).toEqual([
      {
        type: 'wheel',
        name: 'fleet-lib',
        version: '1.0.0',
        pkg_sha256: sha256(wheel),
        size: wheel.length
      },
      { type: 'src', path: 'settings.json', pkg_sha256: sha256(settings), size: settings.length },
      {
        type: 'src',
        path: 'user_main.py',
        pkg_sha256: sha256(Buffer.from('print("lab")\n')),
        size: 13
      }
    ])
    expect(JSON.parse(await readFile(built.updateListFile, 'utf8'))).toEqual(built.updateList)
  })

  test('writes sums that sha256sum accepts', async () => {
    const { stdout } = await run('sha256sum', ['--check', 'SHA256SUMS'], { cwd: outDir })
    expect(stdout.trim().split('\n')).toEqual([
      'fleet_lib-1.0.0-mpy6-bytecode-esp32.whl: OK',
      'update-list.json: OK',
      'release.json: OK',
      'sbom.cdx.json: OK',
      'src/settings.json: OK',
      'src/user_main.py: OK'
    ])
  })

  test('leaves nothing else in the output folder', async () => {
    expect((await readdir(outDir)).sort()).toEqual([
      'SHA256SUMS',
      'fleet-lib-1.0.0-esp32.tar.gz',
      'fleet_lib-1.0.0-mpy6-bytecode-esp32.whl',
      'release.json',
      'sbom.cdx.json',
      'src',
      'update-list.json'
    ])
  })

  test('packs all of it as a bundle that any tar reads', async () => {
    const { stdout } = await run('tar', ['-tzf', built.bundleFile])
    expect(stdout.trim().split('\n')).toEqual([
      'SHA256SUMS',
      'fleet_lib-1.0.0-mpy6-bytecode-esp32.whl',
      'update-list.json',
      'release.json',
      'sbom.cdx.json',
      'src/settings.json',
      'src/user_main.py'
    ])
  })

  test('says with which compiler', () => {
    expect(built.compiler).toBe('bundled mpy-cross (mpy6 bytecode, MicroPython 1.19 and newer)')
  })
})

describe('the same sources', () => {
  const bytesOf = async (built: BuildResult): Promise<string[]> =>
    Promise.all(
      [built.wheels[0]!.file, built.updateListFile, built.sumsFile, built.bundleFile].map(
        async (file) => sha256(await readFile(file))
      )
    )

  test('built twice, in two folders, are the same bytes', async () => {
    const first = await projectWithSettings()
    const second = join(await temporaryFolder(), 'elsewhere', 'project')
    await cp(first, second, { recursive: true })
    const builds = await Promise.all([first, second].map((dir) => buildLibrary(dir, EXTRA)))
    expect(await bytesOf(builds[0]!)).toEqual(await bytesOf(builds[1]!))
  })

  test('are the same bytes whoever builds them: another umask, another time', async () => {
    const dir = await projectWithSettings()
    const first = await buildLibrary(dir, EXTRA)
    const umask = process.umask(0o077)
    const second = await buildLibrary(dir, EXTRA).finally(() => process.umask(umask))
    expect(await bytesOf(second)).toEqual(await bytesOf(first))
    // RFC 1952: no modification time, operating system unknown.
    const header = (await readFile(first.bundleFile)).subarray(4, 10)
    expect([...header]).toEqual([0, 0, 0, 0, 2, 255])
  })

  test('with one changed module differ in that module alone', async () => {
    const [before, after] = await Promise.all(
      ['1.0.0', '1.0.1'].map(async (version) => {
        const dir = await temporaryFolder()
        await writeLibrary(dir, { version })
        return (await buildLibrary(dir)).modules
      })
    )
    const changed = after!.filter(({ sha256 }, index) => sha256 !== before![index]!.sha256)
    expect(changed.map(({ path }) => path)).toEqual(['fleet_lib/__init__.mpy'])
  })
})
