import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { retire } from '../../../action/commands/retire'
import { retain, startAedes, type TestBroker } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'

let broker: TestBroker
beforeEach(async () => void (broker = await startAedes()))
afterEach(() => broker.end())

const url = (): string => `mqtt://127.0.0.1:${broker.port}`
const reporter = new RecordingReporter()
const retired = (id: string): Promise<string[]> =>
  retire(
    {
      broker: { url: url() },
      topicPrefix: 'mpypi',
      deviceIds: [id],
      confirm: () => Promise.resolve(true)
    },
    reporter
  )

test('of a board that is on line all is removed, and told to come again; another one whose id begins so keeps all', async () => {
  const own = ['mpypi/nodes/b1/online', 'homeassistant/light/b1/lamp/config']
  const others = ['mpypi/nodes/b10/online', 'homeassistant/light/b10/lamp/config']
  for (const topic of [...own, ...others]) await retain(broker, topic, '1')
  expect((await retired('b1')).sort()).toEqual([...own].sort())
  expect(reporter.lines.join('\n')).toContain('b1 is on line, and says all of it again')
  expect([...(await retained(url())).keys()].sort()).toEqual([...others].sort())
})

test('a board of which the broker has nothing is named: its id may be mistyped', async () => {
  await expect(retired('typo')).rejects.toMatchObject({
    code: 'nothing-retained',
    message: expect.stringContaining('nothing of typo')
  })
})
