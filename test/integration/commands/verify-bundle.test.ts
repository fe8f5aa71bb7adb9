import { beforeAll, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { sumsText } from '../../../action/build/bundle'
import { packBundle } from '../../../action/build/pack-bundle'
import { verify } from '../../../action/commands/verify'
import { buildLibrary, temporaryFolder } from '../../support/build-library'
import { bundleOfThree } from '../../support/dependents'
import { writeLibrary } from '../../support/library'
import { run } from '../../support/python-tools'
import { RecordingReporter } from '../../support/recording-reporter'
import { sha256 } from '../../support/update'

let library: string
beforeAll(async () => {
  library = await temporaryFolder()
  await writeLibrary(library, { modules: 5 })
  await writeFile(join(library, 'user_main.py'), 'print(1)\n')
})

const bundleWith = async (extraSrcFiles: string[]): Promise<string> =>
  (await buildLibrary(library, { extraSrcFiles })).bundleFile

const check = (bundle: string, reporter = new RecordingReporter()) =>
  verify({ broker: { url: 'mqtt://nowhere' }, bundle, keys: [], topicPrefix: 'mpypi' }, reporter)

/** The bundle with its wheel changed, and list and sums made to fit. */
async function withWheel(bundle: string, change: (wheel: Buffer) => Buffer): Promise<string> {
  const dir = await temporaryFolder()
  await run('tar', ['-xzf', bundle], { cwd: dir })
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
  const read = (name: string): Promise<Buffer> => readFile(join(dir, name))
  const wheelName = names.find((name) => name.endsWith('.whl'))!
  const before = await read(wheelName)
  const after = change(before)
  const list = String(await read('update-list.json')).replace(sha256(before), sha256(after))
  await writeFile(join(dir, wheelName), after)
  await writeFile(join(dir, 'update-list.json'), list)
  const sums = await Promise.all(
    names.map(async (name) => ({ name, sha256: sha256(await read(name)) }))
  )
  await writeFile(join(dir, 'SHA256SUMS'), sumsText(sums))
  const file = join(await temporaryFolder(), 'changed.tar.gz')
  await writeFile(file, await packBundle(dir, [...names, 'SHA256SUMS'], new Date(0)))
  return file
}

describe('verify, given a bundle,', () => {
  test('tells how many files a board would get, and what firmware they need', async () => {
    const reporter = new RecordingReporter()
    const report = await check(await bundleWith(['user_main.py']), reporter)
    // Five modules, METADATA and user_main.py.
    expect(report).toEqual({ name: 'fleet-lib', version: '1.0.0', files: 7 })
    expect(reporter.lines.at(-1)).toContain('boards need .mpy version 6')
  })

  test('counts the files of all its packages', async () => {
    // Three modules and three METADATA.
    expect(await check(await bundleOfThree())).toEqual({ name: 'app', version: '1.0', files: 6 })
  })

  test('refuses a wheel that is not what its RECORD says, though all sums are right', async () => {
    const changed = await withWheel(await bundleWith([]), (wheel) => {
      const members = unzipSync(wheel)
      members['fleet_lib/__init__.mpy']![9]! ^= 1
      return Buffer.from(zipSync(members))
    })
    await expect(check(changed)).rejects.toMatchObject({
      code: 'wheel',
      message: expect.stringContaining('fleet_lib/__init__.mpy')
    })
  })

  test('refuses a source file that lands on a file of the wheel', async () => {
    const bundle = await bundleWith(['user_main.py=lib/fleet_lib/extra.txt'])
    const changed = await withWheel(bundle, (wheel) => {
      const members = unzipSync(wheel)
      const record = Object.keys(members).find((name) => name.endsWith('/RECORD'))!
      const digest = createHash('sha256').update('').digest('base64url')
      members['fleet_lib/extra.txt'] = Buffer.alloc(0)
      members[record] = Buffer.concat([
        members[record]!,
        Buffer.from(`fleet_lib/extra.txt,sha256=${digest},0\n`)
      ])
      return Buffer.from(zipSync(members))
    })
    await expect(check(changed)).rejects.toMatchObject({ code: 'path' })
  })
})
