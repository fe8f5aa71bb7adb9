import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { publish } from '../../../action/channel/publish'
import { startMosquitto, type RunningBroker } from '../../support/brokers'
import { RecordingReporter } from '../../support/recording-reporter'
import { ShapedProxy } from '../../support/shaped-proxy'
import { srcPackage, updateOf, wheelPackage } from '../../support/update'

let broker: RunningBroker
beforeAll(async () => void (broker = await startMosquitto()))
afterAll(() => broker.stop())

const text = (bytes: number): string => randomBytes(bytes / 2).toString('hex')

test('1.2 MB arrive over a line of 16 KB/s, one file of 800 KB among them; where it breaks next to nothing is sent twice', async () => {
  const line = await ShapedProxy.to(broker.port, { upBytesPerS: 16_000, delayMs: 50 })
  const files = Array.from({ length: 8 }, (_, index) => srcPackage(`f${index}.bin`, text(50_000)))
  const reporter = new RecordingReporter()
  const options = {
    ...updateOf(wheelPackage(text(800_000)), ...files),
    channel: 'c',
    broker: { url: `mqtt://127.0.0.1:${line.port}`, retries: 1 }
  }
  let isCut = false
  const watch = setInterval(() => {
    if (line.upBytes < 950_000 || isCut) return
    isCut = true
    line.cut()
  }, 50)
  try {
    const { sent } = await publish(options, reporter)
    expect(sent).toHaveLength(10)
    expect(isCut).toBe(true)
    // One file was under way.
    expect(line.upBytes).toBeLessThan(1_230_000 + 60_000)
  } finally {
    clearInterval(watch)
    await line.close()
  }
})
