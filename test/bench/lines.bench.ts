import { expect, test } from '@jest/globals'
import { startAedes } from '../support/aedes'
import { findBinary, startMosquitto, startNatsOfMqtt } from '../support/brokers'
import {
  DELAY_MS,
  MOST_TIMES,
  publishHundred,
  tenSubscriptions,
  uploadBare
} from '../support/hundred-packages'
import { ShapedProxy } from '../support/shaped-proxy'
import { median, say, seconds } from './measure'

const ROUNDS = 3

interface Running {
  port: number
  stop: () => Promise<void>
}

const BROKERS: [string, () => Promise<Running>][] = [
  [
    'a broker of ten subscriptions',
    async () => {
      const broker = await startAedes(tenSubscriptions())
      return { port: broker.port, stop: () => broker.end() }
    }
  ]
]
if (findBinary('mosquitto')) BROKERS.push(['Mosquitto', startMosquitto])
if (findBinary('nats-server')) BROKERS.push(['NATS', () => startNatsOfMqtt()])

test.each(BROKERS)(
  'to %s, 100 ms away, a first publication of 100 packages takes at most twice a bare upload, and a repeated one less than it',
  async (name, start) => {
    const rounds = []
    for (let round = 0; round <= ROUNDS; round++) rounds.push(await roundOf(start))
    const [, ...warm] = rounds // the first has compiled what the others run
    const of = (figure: 'bareMs' | 'firstMs' | 'againMs') =>
      median(warm.map((each) => each[figure]))
    const ratio = of('firstMs') / of('bareMs')
    say(
      `100 packages to ${name}`,
      `${DELAY_MS * 2} ms there and back`,
      `bare ${seconds(of('bareMs'))}, first ${seconds(of('firstMs'))} (${ratio.toFixed(2)}, goal: ${MOST_TIMES}), again ${seconds(of('againMs'))}`
    )
    expect(ratio).toBeLessThanOrEqual(MOST_TIMES)
    expect(of('againMs')).toBeLessThan(of('firstMs'))
  }
)

/** On a broker of its own. */
async function roundOf(
  start: () => Promise<Running>
): Promise<{ bareMs: number; firstMs: number; againMs: number }> {
  const broker = await start()
  const line = await ShapedProxy.to(broker.port, { delayMs: DELAY_MS })
  const { port } = line
  try {
    return {
      bareMs: await lasting(() => uploadBare(port)),
      firstMs: await lasting(() => publishHundred(port)),
      againMs: await lasting(() => publishHundred(port))
    }
  } finally {
    await line.close()
    await broker.stop()
  }
}

async function lasting(work: () => Promise<unknown>): Promise<number> {
  const begunMs = performance.now()
  await work()
  return performance.now() - begunMs
}
