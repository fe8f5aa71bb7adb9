import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { publish, type PublishOptions } from '../../../action/channel/publish'
import { makeRelease } from '../../../action/release/release'
import { retain, startAedes, type TestBroker } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'
import { updateOf, wheelPackage } from '../../support/update'

let broker: TestBroker
beforeEach(async () => {
  broker = await startAedes()
})
afterEach(() => broker.end())

/** A list with a release alone. */
function releaseOf(name: string, version = '1.0') {
  const srcFiles = new Map([['user_main.py', Buffer.from(`# ${name} ${version}\n`)]])
  const { entry, packages } = makeRelease({ name, version, srcFiles, channel: 'c', deviceIds: [] })
  return { ...updateOf(), packages, list: [entry] }
}

const send = (update: object, options: Partial<PublishOptions> = { channel: 'c' }) =>
  publish(
    {
      ...(update as PublishOptions),
      broker: { url: `mqtt://127.0.0.1:${broker.port}`, retries: 0 },
      ...options
    },
    new RecordingReporter()
  )

const topics = () => broker.published.map(({ topic }) => topic)

test('a channel belongs to the name that it carries, and another one is refused before anything is sent', async () => {
  await send(releaseOf('lamp'))
  broker.published.length = 0
  await expect(send(releaseOf('porch'))).rejects.toMatchObject({
    code: 'channel-owner',
    message: expect.stringMatching(/channel c carries lamp, and this is porch.*replace-owner/)
  })
  expect(topics()).toEqual([])
  await send(releaseOf('lamp', '1.1'))
  expect(topics()).toContain('mpypi/channels/c')
})

test('of several channels one with another owner keeps all of them as they were', async () => {
  await send(releaseOf('lamp'))
  broker.published.length = 0
  const other = { ...releaseOf('porch'), channel: 'd' }
  await expect(
    send(other, { further: [{ ...releaseOf('porch'), channel: 'c' }] })
  ).rejects.toMatchObject({ code: 'channel-owner' })
  expect(topics()).toEqual([])
})

test('a channel is given to another name if that is asked for', async () => {
  await send(releaseOf('lamp'))
  await send(releaseOf('porch'), { channel: 'c', replaceOwner: true })
  await expect(send(releaseOf('lamp', '2.0'))).rejects.toThrow('carries porch')
})

test('single boards may get anything', async () => {
  await send(releaseOf('lamp'))
  await send(releaseOf('porch'), { deviceIds: ['b1'] })
  expect(topics().at(-1)).toBe('mpypi/nodes/b1/cmd')
})

test("a list of the original publisher is its wheels', however their names were written", async () => {
  await send(updateOf(wheelPackage()))
  await expect(send(releaseOf('lamp'))).rejects.toThrow('carries demo, and this is lamp')
  await send(releaseOf('demo'))
})

test('what is no list belongs to nobody', async () => {
  await retain(broker, 'mpypi/channels/c', '{')
  await send(releaseOf('lamp'))
  expect(topics()).toContain('mpypi/channels/c')
})
