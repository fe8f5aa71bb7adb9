import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { readBundle } from '../../../action/build/bundle'
import { deploymentOf } from '../../../action/serial/deploy'
import { buildLibrary, temporaryFolder } from '../../support/build-library'
import { writeLibrary } from '../../support/library'
import { run } from '../../support/python-tools'

// A board that gets a bundle by cable refuses releases from before its sources.

let dir: string
beforeEach(async () => {
  dir = await temporaryFolder()
  await writeLibrary(dir, { modules: 3 })
})

async function commit(seconds: number): Promise<void> {
  const date = `@${seconds} +0000`
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@localhost']
  await run('git', ['init', '--quiet'], { cwd: dir })
  await run('git', ['add', '--all'], { cwd: dir })
  await run('git', [...who, 'commit', '--quiet', '--message', 'x'], { cwd: dir, env })
}

const bundle = async (overrides = {}): Promise<string> =>
  (await buildLibrary(dir, overrides)).bundleFile
const seqOf = async (file: string): Promise<number | undefined> => (await readBundle(file)).seq

describe('a bundle has the seq of its sources:', () => {
  test('when they were committed', async () => {
    await commit(1_700_000_000)
    const file = await bundle()
    expect(await seqOf(file)).toBe(1_700_000_000_000)
    const { files } = await deploymentOf({ file }, new Map())
    expect(String(files.get('.update/releases/fleet-lib.seq'))).toBe('[1700000000000]')
  })

  test('SOURCE_DATE_EPOCH, where that is set', async () => {
    await commit(1_700_000_000)
    expect(await seqOf(await bundle({ sourceDateEpoch: 1_600_000_000 }))).toBe(1_600_000_000_000)
  })

  test('now, where they claim to be of the future, or the release itself would be refused', async () => {
    await commit(4_000_000_000)
    expect(await seqOf(await bundle())).toBeLessThanOrEqual(Date.now())
  })

  test('none outside of a repository', async () => {
    const file = await bundle()
    expect(await seqOf(file)).toBeUndefined()
    const { files } = await deploymentOf({ file }, new Map())
    expect([...files.keys()].filter((path) => path.startsWith('.update'))).toEqual([])
  })
})

test('a bundle of the same commit has the same bytes', async () => {
  await commit(1_700_000_000)
  const [first, second] = [await buildLibrary(dir), await buildLibrary(dir)]
  expect(second.bundleSha256).toBe(first.bundleSha256)
  await writeFile(join(dir, 'fleet_lib', 'more.py'), '')
  expect((await buildLibrary(dir)).bundleSha256).not.toBe(first.bundleSha256)
})
