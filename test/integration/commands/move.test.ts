import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { move } from '../../../action/commands/move'
import { makeRelease } from '../../../action/release/release'
import { retain, startAedes, type TestBroker } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'

const [KEY, OTHER_KEY] = ['signing-key', 'other-key'].map((name) =>
  readFileSync(`test/fixtures/protocol/${name}.pem`, 'utf8')
)
const BOARD = 'esp32-1'

let broker: TestBroker
beforeEach(async () => void (broker = await startAedes()))
afterEach(() => broker.end())

const release = (signingKey?: string) =>
  makeRelease({
    name: 'lamp',
    version: '1.1',
    channel: 'garden',
    deviceIds: [],
    srcFiles: new Map([['user_main.py', Buffer.from('')]]),
    ...(signingKey !== undefined && { signingKey })
  }).entry

const to = (deviceIds: string[], signingKey?: string, known?: Parameters<typeof move>[2]) =>
  move(
    {
      broker: { url: `mqtt://127.0.0.1:${broker.port}`, username: 'ci', password: 'hush-hush' },
      topicPrefix: 'mpypi',
      deviceIds,
      channel: 'garden',
      ...(signingKey !== undefined && { signingKey })
    },
    new RecordingReporter(),
    known
  )

async function moveBoard(held: string | undefined, channels: string | undefined, own?: string) {
  const keys = held === undefined ? [] : [release(held).key]
  await retain(broker, `mpypi/nodes/${BOARD}/info`, JSON.stringify({ device_id: BOARD, keys }))
  await retain(broker, 'mpypi/channels/garden', JSON.stringify([release(channels)]))
  return to([BOARD], own)
}

test('no board is moved where the channel carries nothing, or the broker has never heard of one of them', async () => {
  await expect(to([BOARD])).rejects.toMatchObject({ code: 'channel-empty' })
  await retain(broker, `mpypi/nodes/${BOARD}/info`, JSON.stringify({ device_id: BOARD, keys: [] }))
  await retain(broker, 'mpypi/channels/garden', JSON.stringify([release()]))
  await expect(to([BOARD, 'typo'])).rejects.toMatchObject({
    code: 'boards-unknown',
    message: expect.stringContaining('never heard of typo: check the id')
  })
  expect(broker.published).toEqual([])
})

test.each([
  [
    'the channel has what another key signed',
    OTHER_KEY,
    KEY,
    /refuse what garden has.*is signed with/
  ],
  ['the channel has what nobody signed', undefined, KEY, /refuse what garden has.*is not signed/],
  ['the move is not signed', KEY, undefined, /refuse the move: give signing-key.*is not signed/]
])('a board that holds a key is not moved where %s', async (_where, channels, own, said) => {
  await expect(moveBoard(KEY, channels, own)).rejects.toMatchObject({
    code: 'key-mismatch',
    message: expect.stringMatching(said)
  })
  expect(broker.published).toEqual([])
})

test('a board is moved where its key signed the move and what the channel has', async () => {
  expect((await moveBoard(KEY, KEY, KEY)).sent.map(({ topic }) => topic)).toContain(
    `mpypi/nodes/${BOARD}/cmd`
  )
})

test('what a move has come to holds neither payloads nor what it took to reach the broker', async () => {
  const text = JSON.stringify(await moveBoard(undefined, undefined))
  expect(text).toContain(`mpypi/nodes/${BOARD}/cmd`)
  expect(text).not.toMatch(/hush-hush|payload|127\.0\.0\.1/)
})

test('a board without keys is moved to a channel whose release is signed', async () => {
  expect((await moveBoard(undefined, KEY)).sent.map(({ topic }) => topic)).toContain(
    `mpypi/nodes/${BOARD}/cmd`
  )
})

test('a move that the broker does not keep for its board fails, and what was sent is known', async () => {
  broker.aedes.authorizePublish = (_client, packet, done) => {
    if (packet.topic.endsWith('/cmd')) packet.retain = false
    done(null)
  }
  // Of this library's boards alone a list is kept.
  const info = { device_id: BOARD, keys: [], mpy: 2310, packages: {} }
  await retain(broker, `mpypi/nodes/${BOARD}/info`, JSON.stringify(info))
  await retain(broker, 'mpypi/channels/garden', JSON.stringify([release()]))
  const sent: string[] = []
  const moving = to([BOARD], undefined, (part) =>
    sent.splice(0, Infinity, ...(part.sent ?? []).map(({ topic }) => topic))
  )
  await expect(moving).rejects.toMatchObject({ code: 'not-retained' })
  expect(sent).toContain(`mpypi/nodes/${BOARD}/cmd`)
})
