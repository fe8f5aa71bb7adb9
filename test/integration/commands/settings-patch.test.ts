import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { publishRelease } from '../../../action/commands/publish'
import { sha256Of } from '../../../action/release/blob'
import { buildOptions } from '../../support/build-library'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'

const PATCH = { 'application.interval': 30, 'update.channel': null }
const BLOB = `mpypi/packages/blob/${sha256Of(Buffer.from(JSON.stringify(PATCH)))}`

/** Topics that a publication with this patch would be sent to. */
async function topicsOf(settingsPatch: string, files = {}): Promise<string[]> {
  const dir = await writeProject({
    'mpy-blox.toml': 'name = "porch"\nversion = "1.0"\n',
    'user_main.py': 'print(1)\n',
    ...files
  })
  const { published } = await publishRelease(
    {
      ...(await buildOptions(dir)),
      broker: { url: 'mqtt://127.0.0.1:1' },
      channels: ['stable'],
      deviceIds: [],
      topicPrefix: 'mpypi',
      dryRun: true,
      settingsPatch
    },
    new RecordingReporter()
  )
  return published.sent.map(({ topic }) => topic)
}

test('a patch is the same however it is written: as JSON, with white space, in a file', async () => {
  const file = join(await writeProject({}), 'patch.json')
  await writeFile(file, `${JSON.stringify(PATCH, null, 2)}\n`)
  for (const given of [JSON.stringify(PATCH), JSON.stringify(PATCH, null, 4), file]) {
    expect(await topicsOf(given)).toContain(BLOB)
  }
})

test('boards with the original library, which know no patch, get none', async () => {
  const topics = await topicsOf(JSON.stringify(PATCH))
  expect(topics.filter((topic) => topic.includes('settings.patch'))).toEqual([])
})

test('a file that cannot be read and a text that is no JSON are told by the name of the option', async () => {
  await expect(topicsOf('missing.json')).rejects.toThrow(
    /settings-patch: there is no file missing\.json/
  )
  await expect(topicsOf('{"a":')).rejects.toThrow('settings-patch is not JSON')
  const secret = await topicsOf('"wlan.psk": "hunter22"').catch((failure: Error) => failure)
  expect(String(secret)).toMatch(/settings-patch is neither a JSON object nor the path of a file$/)
})

test('a project has no patch among its files, since only a publication knows when it is meant', async () => {
  await expect(topicsOf('{}', { 'settings.patch.json': '{}' })).rejects.toThrow(
    'give it as settings-patch when you publish'
  )
})

test('no project is called as the releases are that change settings alone', async () => {
  const named = topicsOf('{"application.interval": 30}', {
    'mpy-blox.toml': 'name = "settings"\nversion = "1.0"\n'
  })
  await expect(named).rejects.toMatchObject({ code: 'name-reserved' })
})

test.each([
  [{ 'mqtt.port': 70000 }, 'settings-patch:1: mqtt.port has to be a port, from 1 to 65535'],
  [{ mqtt: { port: '1883' } }, 'settings-patch:1: mqtt.port has to be an integer'],
  [{ 'update.keys': [{ id: 'x' }] }, 'settings-patch:1: update.keys has to be a list of keys']
])('a patch that no board gets anywhere with is refused: %j', async (patch, fault) => {
  await expect(topicsOf(JSON.stringify(patch))).rejects.toMatchObject({
    code: 'settings-invalid',
    message: expect.stringMatching(new RegExp(`^${fault}.*: nothing was published; mend it$`))
  })
})

test('so is the settings.json that a release brings', async () => {
  const bringing = (settings: string): Promise<string[]> =>
    topicsOf('{}', {
      'mpy-blox.toml':
        'name = "porch"\nversion = "1.0"\nscripts = ["user_main.py", "settings.json"]\n',
      'settings.json': settings
    })
  await expect(bringing('{"mqtt.port": 0}')).rejects.toMatchObject({ code: 'settings-invalid' })
  await expect(bringing('{"mqtt.port": 1883')).rejects.toMatchObject({ code: 'settings-invalid' })
})

test('what a patch takes away is not asked for its name', async () => {
  expect(await topicsOf('{"mqtt": null, "update.chanel": null}')).toContain('mpypi/channels/stable')
})
