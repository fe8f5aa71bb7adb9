import { join } from 'node:path'
import { expect } from '@jest/globals'
import { publishRelease } from '../../../action/commands/publish'
import { republish } from '../../../action/commands/republish'
import { buildOptions } from '../../support/build-library'
import { eventually } from '../../support/patience'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { DEVICE_ID, type UpdatingBoard } from '../ota/updating-board'

/**
 * That a board which runs a release notices nothing when its channel is brought back on another broker.
 *
 * @param replace has a broker at the same port that knows of nothing
 */
export async function noticesNothing(
  fleet: UpdatingBoard,
  replace: () => Promise<void>
): Promise<void> {
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

  await replace()
  const { url } = fleet.broker
  await eventually(
    async () => (await retained(url)).has(`mpypi/nodes/${DEVICE_ID}/info`) || undefined,
    () => 'the board is not at the other broker'
  )
  const told = fleet.statuses.length
  const boots = () => fleet.board.log.filter((line) => line.includes('booted')).length
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
  // A list that comes while it is connected is checked.
  const states = fleet.statuses.slice(told).map(({ state }) => state)
  expect(states.filter((state) => state !== 'checking' && state !== 'confirmed')).toEqual([])
  expect(boots()).toBe(before)
}
