import { expect, test } from '@jest/globals'
import { publishRelease } from '../../../action/commands/publish'
import { buildOptions } from '../../support/build-library'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'

/** Topics that a publication of an application would be sent to. */
async function topicsOf(settings: string): Promise<string[]> {
  const dir = await writeProject({
    'mpy-blox.toml': `name = "porch"\nversion = "1.0"\n${settings}`,
    'user_main.py': 'print(1)\n',
    'lib/lamp.py': 'ON = 1\n'
  })
  const inputs = {
    ...(await buildOptions(dir)),
    broker: { url: 'mqtt://127.0.0.1:1' },
    channel: 'stable',
    deviceIds: [],
    topicPrefix: 'mpypi',
    dryRun: true
  }
  const { published } = await publishRelease(inputs, new RecordingReporter())
  return published.sent.map(({ topic }) => topic)
}

const wheels = (topics: string[]) => topics.filter((topic) => topic.includes('/wheel/'))

test('boards with the original library get the wheel of a project that brings nothing else', async () => {
  expect(wheels(await topicsOf(''))).toHaveLength(1)
})

test('they get none of a release with the framework, which they could not install', async () => {
  const topics = await topicsOf('framework = true\n')
  expect(wheels(topics)).toEqual([])
  expect(topics.some((topic) => topic.includes('/blob/'))).toBe(true)
  expect(topics.at(-1)).toContain('/stable')
})
