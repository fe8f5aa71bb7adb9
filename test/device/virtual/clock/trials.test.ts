import { afterEach, describe, expect, test } from '@jest/globals'
import type { BoardEvent } from '../../../../action/virtual/board'
import { startBroker, type EmbeddedBroker } from '../../../../action/virtual/broker'
import { interpreter, interpreters } from '../../../support/micropythons'
import { eventually } from '../../../support/patience'
import { RecordingReporter } from '../../../support/recording-reporter'
import { UpdatingBoard } from '../../ota/updating-board'

const SPEED = 60

/**
 * What becomes of a release, in a time that can be waited for at true speed: not what a watchdog of a minute ends,
 * see ota/rollback.test.ts for that.
 */
const TRIALS: [string, Record<string, string>, object][] = [
  ['runs', { 'user_main.py': 'async def user_main():\n    print("B")\n' }, {}],
  ['raises', { 'user_main.py': 'raise ValueError("no sensor")\n' }, {}],
  ['is no Python', { 'user_main.py': 'def' }, {}],
  [
    'raises when it has run for a while',
    {
      'user_main.py':
        'import asyncio\nasync def user_main():\n    await asyncio.sleep(1)\n    raise ValueError("late")\n'
    },
    { 'update.confirm_after': 3 }
  ],
  [
    'resets again and again',
    { 'user_main.py': 'import machine\ndef user_main():\n    machine.reset()\n' },
    {}
  ]
]

// On one of them: the clock is the same, and true speed takes its time.
describe.each(interpreters.slice(0, 1))(
  'On a clock that runs 60 times as fast, with %s',
  (name) => {
    const fleets: UpdatingBoard[] = []
    const brokers: EmbeddedBroker[] = []
    afterEach(async () => {
      await Promise.all(fleets.splice(0).map((fleet) => fleet.close()))
      await Promise.all(brokers.splice(0).map((broker) => broker.close()))
    })

    async function broker(port = 0): Promise<EmbeddedBroker> {
      const started = await startBroker({ port }, new RecordingReporter())
      brokers.push(started)
      return started
    }

    async function make(
      speed: number,
      settings: object,
      at?: EmbeddedBroker
    ): Promise<[UpdatingBoard, string[]]> {
      const boots: string[] = []
      const onEvent = (event: BoardEvent): void => {
        if (event.kind === 'boot') boots.push(event.cause)
      }
      const micropython = await interpreter(name)
      const options = { speed, settings, onEvent, ...(at && { broker: at }) }
      const fleet = await UpdatingBoard.make(micropython, {}, options)
      fleets.push(fleet)
      await fleet.board.start()
      await fleet.connected()
      return [fleet, boots]
    }

    test.each(TRIALS)(
      'a trial ends as at true speed when its application %s',
      async (_, files, settings) => {
        const srcFiles = new Map(
          Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])
        )
        const story = async (speed: number): Promise<unknown> => {
          const [fleet, boots] = await make(speed, { 'update.trial_boots': 2, ...settings })
          const ended = fleet.state(['confirmed', 'rolled-back'])
          await fleet.publishRelease({ version: '2.0', srcFiles })
          const { error } = await ended
          const states = fleet.statuses.map(({ state, error }) => [state, error?.code])
          return { states: once(states), boots, error }
        }
        const [fast, true_] = await Promise.all([story(SPEED), story(1)])
        expect(fast).toEqual(true_)
      }
    )

    test('a board comes back to its broker as at true speed, and tells so', async () => {
      const story = async (speed: number): Promise<unknown[]> => {
        const first = await broker()
        const [{ board }] = await make(speed, {}, { ...first, close: () => Promise.resolve() })
        await brokers.splice(brokers.indexOf(first), 1)[0]!.close()
        await seen(board.log, 'ECONNREFUSED')
        await broker(first.port)
        await seen(board.log, 'connected to', 2)
        // What the application prints may come between.
        return once(board.log.flatMap((line) => /mqtt: [\d.:]+ (.*)/.exec(line)?.[1] ?? []))
      }
      const [fast, true_] = await Promise.all([story(SPEED), story(1)])
      expect(fast).toEqual(true_)
    })
  }
)

/** Without repetitions of the same: how often something is told again depends on the publisher's pace. */
function once<T>(told: T[]): T[] {
  return told.filter((it, i) => JSON.stringify(it) !== JSON.stringify(told[i - 1]))
}

async function seen(log: string[], text: string, times = 1): Promise<void> {
  await eventually(
    () => (log.filter((line) => line.includes(text)).length >= times ? true : undefined),
    () => `no ${text} in\n${log.join('\n')}`
  )
}
