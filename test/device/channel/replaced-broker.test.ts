import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { publishRelease } from '../../../action/commands/publish'
import { republish } from '../../../action/commands/republish'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { buildOptions } from '../../support/build-library'
import { interpreter, interpreters } from '../../support/micropythons'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { UpdatingBoard } from '../ota/updating-board'

let fleet: UpdatingBoard | undefined
let replacement: EmbeddedBroker | undefined
afterEach(async () => {
  await fleet?.close()
  await replacement?.close()
})

test.each(interpreters)(
  '%s: a channel that was brought back on another broker has nothing for a board that runs its release',
  async (name) => {
    fleet = await UpdatingBoard.make(await interpreter(name))
    await fleet.board.start()
    await fleet.connected()
    const dir = await writeProject({
      'mpy-blox.toml': 'name = "porch"\nversion = "1.0"\n',
      'user_main.py': 'import lamp\n\n\nasync def user_main():\n    print(lamp.ON)\n',
      'lib/lamp.py': 'ON = 1\n'
    })
    const options = await buildOptions(dir)
    const reporter = new RecordingReporter()
    const common = { broker: { url: fleet.broker.url }, topicPrefix: 'mpypi', dryRun: false }
    const confirmed = fleet.confirmed('1.0')
    await publishRelease({ ...options, ...common, channels: ['stable'], deviceIds: [] }, reporter)
    await confirmed

    const { port } = fleet.broker
    await fleet.broker.close()
    replacement = await startBroker({ port }, reporter)
    const told = fleet.statuses.length
    const boots = () => fleet!.board.log.filter((line) => line.includes('booted')).length
    const before = boots()
    const again = fleet.state('confirmed')
    await republish(
      {
        ...common,
        packageDir: join(options.outDir, 'porch-1.0-esp32.tar.gz'),
        record: join(options.outDir, 'porch-1.0-stable.publication.json')
      },
      reporter
    )
    expect(await again).toMatchObject({ version: '1.0', progress: 100 })
    expect(new Set(fleet.statuses.slice(told).map(({ state }) => state))).toEqual(
      new Set(['confirmed'])
    )
    expect(boots()).toBe(before)
  }
)
