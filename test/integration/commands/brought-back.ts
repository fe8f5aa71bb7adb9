import { join } from 'node:path'
import { expect } from '@jest/globals'
import { publishRelease } from '../../../action/commands/publish'
import { republish, type RepublishReport } from '../../../action/commands/republish'
import { buildOptions } from '../../support/build-library'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { SIGNER } from '../../support/key-pairs'

const INDEX = 'mpypi/packages/index/porch'
const { privatePem } = SIGNER

/** What `republish` brings back from. */
export interface Kept {
  packageDir: string
  record: string
}

/** Publishes a version to `lost`, signed and with a patch. */
export async function published(lost: string, version: string): Promise<Kept> {
  const modules = Array.from({ length: 12 }, (_, i) => [`lib/lamp${i}.py`, `ON = ${i}\n`])
  const dir = await writeProject({
    'mpy-blox.toml': `name = "porch"\nversion = "${version}"\n`,
    'user_main.py': `print("${version}")\n`,
    ...(Object.fromEntries(modules) as Record<string, string>)
  })
  const options = await buildOptions(dir)
  await publishRelease(
    {
      ...options,
      broker: { url: lost },
      channels: ['stable'],
      deviceIds: [],
      topicPrefix: 'mpypi',
      dryRun: false,
      signingKey: privatePem,
      settingsPatch: '{"application.interval":30}'
    },
    new RecordingReporter()
  )
  const file = (end: string) => join(options.outDir, `porch-${version}-${end}`)
  return { packageDir: file('esp32.tar.gz'), record: file('stable.publication.json') }
}

export const bringBack = (fresh: string, kept: Kept): Promise<RepublishReport> =>
  republish(
    { ...kept, broker: { url: fresh }, topicPrefix: 'mpypi', dryRun: false },
    new RecordingReporter()
  )

/** That a channel comes back byte for byte, with its delta, and without the signing key. */
export async function isBroughtBack(lost: string, fresh: string): Promise<void> {
  await published(lost, '1.0')
  const before = await retained(lost)
  const kept = await published(lost, '1.1')
  const after = await retained(lost)
  const { sent } = (await bringBack(fresh, kept)).published
  const back = await retained(fresh)
  // The broker's own record of what it holds: this release, and no longer the one before.
  expect(back.get(INDEX)).toMatch(/"version":"1\.1"/)
  back.delete(INDEX)
  const list = JSON.parse(back.get('mpypi/channels/stable')!) as { base?: string }[]
  expect(list.at(-1)).toMatchObject({ version: '1.1', base: expect.any(String) })
  for (const [topic, payload] of back) expect([topic, after.get(topic)]).toEqual([topic, payload])
  // All that the second publication has sent, and what the first one had sent for it already.
  const own = [...after.keys()].filter((topic) => !before.has(topic))
  expect([...back.keys()]).toEqual(expect.arrayContaining(own))
  expect(sent).toHaveLength(back.size)
  expect((await bringBack(fresh, kept)).published.sent).toEqual([])
}
