import { afterEach, expect, test } from '@jest/globals'
import { publishRelease } from '../../../action/commands/publish'
import { buildOptions } from '../../support/build-library'
import { interpreter, interpreters } from '../../support/micropythons'
import { patienceMs } from '../../support/patience'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { DEVICE_ID, UpdatingBoard } from '../ota/updating-board'

let fleet: UpdatingBoard | undefined
afterEach(() => fleet?.close())

test.each(interpreters)(
  '%s: the crash that a release was rolled back for is told at its place in the sources, with its log',
  async (name) => {
    fleet = await UpdatingBoard.make(await interpreter(name))
    await fleet.board.start()
    await fleet.connected()
    // Whatever else it said before is of no interest.
    await fleet.retain(`mpypi/nodes/${DEVICE_ID}/log`, 'Traceback of last year')
    const dir = await writeProject({
      'mpy-blox.toml': 'name = "porch"\nversion = "1.0"\n',
      'user_main.py': 'from lamp import light\n\n\ndef user_main():\n    light(0)\n',
      'lib/lamp.py': '# Lamps.\n\n\ndef light(volts):\n    return 1 / volts\n'
    })
    const reporter = new RecordingReporter()
    const { published } = await publishRelease(
      {
        ...(await buildOptions(dir)),
        broker: { url: fleet.broker.url },
        channels: [],
        deviceIds: [DEVICE_ID],
        topicPrefix: 'mpypi',
        dryRun: false,
        waitS: patienceMs(30) / 1000
      },
      reporter
    )
    expect(published.arrival?.boards).toMatchObject([
      { outcome: 'rolled-back', log: expect.stringContaining('File "lamp", line 5, in light') }
    ])
    expect(reporter.errors).toEqual([
      {
        message: `ZeroDivisionError: divide by zero (on ${DEVICE_ID})`,
        at: { file: expect.stringMatching(/lib\/lamp\.py$/), line: 5 }
      }
    ])
    const log = reporter.tables.find(({ title }) => title === `Log of ${DEVICE_ID}`)
    expect(log?.rows.flat().join('\n')).toContain('  File "user_main.py", line 5, in user_main')
  }
)
