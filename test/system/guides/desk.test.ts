import { execFileSync } from 'node:child_process'
import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, test } from '@jest/globals'
import { connect } from '../../../action/channel/connection'
import { startAedes, type TestBroker } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'
import { Desk, readGuide } from '../../support/guide'

// The guides that need no board: each is done as it says, on brokers of this machine.

let broker: TestBroker
let other: TestBroker

beforeAll(async () => {
  broker = await startAedes()
  // A board that was here once.
  const gone = await connect({ url: url(broker) }, new RecordingReporter())
  await gone.publish([
    { topic: 'mpypi/nodes/esp32-840d8ed29760/info', payload: '{"channel": "beta"}', retain: true }
  ])
  await gone.close()
  other = await startAedes()
})
afterAll(async () => {
  await broker.end()
  await other.end()
})

const url = ({ port }: TestBroker): string => `mqtt://127.0.0.1:${port}`

test.each(['library-author', 'fleet-operator', 'security-review'])(
  'docs/guides/%s.md comes to what it says',
  async (name) => {
    const guide = `docs/guides/${name}.md`
    const replace = {
      'mqtts://broker.example:8883': url(broker),
      'mqtts://new.example:8883': url(other)
    }
    const desk = new Desk({ replace })
    for (const block of readGuide(guide)) await desk.follow(guide, block)
  }
)

test('docs/guides/contributor.md comes to what it says, in a clone', async () => {
  const guide = 'docs/guides/contributor.md'
  const clone = join(mkdtempSync(join(tmpdir(), 'contributor-')), 'mpy-blox')
  execFileSync('git', ['clone', '--quiet', resolve('.'), clone])
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'))
  const desk = new Desk()
  await desk.follow(guide, { kind: 'run', about: '', text: `cd '${clone}'`, line: 0 })
  for (const block of readGuide(guide)) await desk.follow(guide, block)
})
