import { afterEach, expect, test } from '@jest/globals'
import { connect } from '../../../action/channel/connection'
import { encodeMark, pruningOver } from '../../../action/channel/pruning'
import { Topics } from '../../../action/channel/topics'
import { retain, startAedes, type TestBroker } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'

const topics = new Topics({ topicPrefix: 'mpypi' })
const DEAD_MS = 400
/** A mark is looked at four times until it is dead. */
const LOOKS = 10

let broker: TestBroker
afterEach(() => broker.end())

const mark = (run: number, isActive: boolean): Promise<void> =>
  retain(broker, topics.pruning(), encodeMark({ run: String(run), isActive }))

async function waitForEnd(): Promise<void> {
  const url = `mqtt://127.0.0.1:${broker.port}`
  const connection = await connect({ url }, new RecordingReporter())
  try {
    await pruningOver(connection, topics, DEAD_MS)
  } finally {
    await connection.close()
  }
}

test('prunings that follow each other are waited for until the last one is over, however long that takes', async () => {
  let looks = 0
  broker = await startAedes({
    onUnsubscribe: (_client, ended) => {
      if (ended.includes(topics.pruning())) void mark(++looks, looks < LOOKS)
    }
  })
  await mark(0, true)
  await waitForEnd()
  expect(looks).toBeGreaterThanOrEqual(LOOKS)
})

test('a pruning whose mark does not change any more has died, and is waited for no longer', async () => {
  broker = await startAedes()
  await mark(0, true)
  await waitForEnd()
})
