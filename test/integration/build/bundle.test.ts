import { gunzipSync, gzipSync } from 'node:zlib'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BuildResult } from '../../../action/build/build'
import { readBundle } from '../../../action/build/bundle'
import { buildLibrary, temporaryFolder } from '../../support/build-library'
import { writeLibrary } from '../../support/library'
import { run } from '../../support/python-tools'

let built: BuildResult

beforeAll(async () => {
  const dir = await temporaryFolder()
  await writeLibrary(dir, { modules: 5 })
  await writeFile(join(dir, 'user_main.py'), 'print(1)\n')
  built = await buildLibrary(dir, { extraSrcFiles: ['user_main.py=app/user_main.py'] })
})

test('a bundle gives back what was built', async () => {
  const bundle = await readBundle(built.bundleFile)
  expect(bundle).toMatchObject({
    name: 'fleet-lib',
    version: '1.0.0',
    terms: { takes: [], remove: [] },
    wheels: [{ fileName: built.wheels[0]!.path, bytes: await readFile(built.wheels[0]!.file) }],
    updateList: built.updateList
  })
  expect([...bundle.srcFiles]).toEqual([['app/user_main.py', Buffer.from('print(1)\n')]])
})

describe('a bundle is refused', () => {
  /** The bundle's files unpacked, changed by a shell command, and packed again. */
  async function changed(command: string): Promise<string> {
    const dir = await temporaryFolder()
    await run('tar', ['-xzf', built.bundleFile], { cwd: dir })
    const file = join(await temporaryFolder(), 'changed.tar.gz')
    await run('sh', ['-c', `${command}; tar -czf ${file} *`], { cwd: dir })
    return file
  }

  test.each([
    ['a file differs from its sum', 'echo x >> src/app/user_main.py', 'does not match SHA256SUMS'],
    ['a file has no sum', 'echo x > src/extra.py', 'src/extra.py is not in SHA256SUMS'],
    ['a file is missing', 'rm src/app/user_main.py', 'src/app/user_main.py is missing'],
    ['the sums are missing', 'rm SHA256SUMS', 'it holds no SHA256SUMS'],
    [
      'the update list and the wheel differ, though the sums fit',
      'echo "[]" > update-list.json; sha256sum *.whl *.json src/app/* > SHA256SUMS',
      'it holds a file that update-list.json does not list'
    ],
    [
      'the update list is none, though the sums fit',
      'echo "[1]" > update-list.json; sha256sum *.whl *.json src/app/* > SHA256SUMS',
      'update-list.json is not a list of wheels and files'
    ],
    [
      'nothing says which release it is, though the sums fit',
      'rm release.json; sha256sum *.whl *.json src/app/* > SHA256SUMS',
      'it holds no release.json'
    ],
    [
      'its facts are none, though the sums fit',
      'echo 5 > release.json; sha256sum *.whl *.json src/app/* > SHA256SUMS',
      'release.json has no name or no version'
    ]
  ])('when %s', async (_why, command, reason) => {
    const file = await changed(command)
    await expect(readBundle(file)).rejects.toMatchObject({
      code: 'bundle-invalid',
      message: expect.stringContaining(reason)
    })
  })

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'cut off before it was compressed',
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, 900))
    ],
    ['no archive', () => Buffer.from('hello')],
    ['empty', () => Buffer.alloc(0)]
  ])('when it is %s', async (_why, damage) => {
    const file = join(await temporaryFolder(), 'damaged.tar.gz')
    await writeFile(file, damage(await readFile(built.bundleFile)))
    await expect(readBundle(file)).rejects.toMatchObject({ code: 'bundle-invalid' })
  })

  test('when it is not there', async () => {
    await expect(readBundle('/nowhere/x.tar.gz')).rejects.toMatchObject({ code: 'bundle-missing' })
  })
})
