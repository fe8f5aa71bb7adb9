import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { publishRelease } from '../../../action/commands/publish'
import { buildOptions, temporaryFolder } from '../../support/build-library'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { SIGNER } from '../../support/key-pairs'

/** As a shell makes it of `<(…)`: who reads it once more waits for ever. */
async function pipeWith(text: string): Promise<string> {
  const path = join(await temporaryFolder(), 'pipe')
  await promisify(execFile)('mkfifo', [path])
  const writer = spawn('sh', ['-c', 'cat > "$1"', 'sh', path], {
    stdio: ['pipe', 'ignore', 'ignore']
  })
  writer.stdin.end(text)
  await once(writer, 'spawn')
  return path
}

test('a signing key and a patch that come from pipes sign and change each channel', async () => {
  const dir = await writeProject({
    'mpy-blox.toml': 'name = "porch"\nversion = "1.0"\n',
    'user_main.py': 'print(1)\n'
  })
  const { destinations } = await publishRelease(
    {
      ...(await buildOptions(dir)),
      broker: { url: 'mqtt://127.0.0.1:1' },
      channels: ['canary', 'stable'],
      deviceIds: [],
      topicPrefix: 'mpypi',
      dryRun: true,
      signingKey: await pipeWith(SIGNER.privatePem),
      settingsPatch: await pipeWith('{"application.interval": 30}')
    },
    new RecordingReporter()
  )
  const signed = destinations.flatMap(({ list }) => list).filter((entry) => 'sig' in entry)
  expect(signed).toHaveLength(2)
})
