import { afterEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Packet } from 'mqtt-packet'
import { fleet } from '../../../action/commands/fleet'
import { connect } from '../../../action/channel/connection'
import { publish } from '../../../action/channel/publish'
import { REPORT_KINDS } from '../../../action/channel/reports'
import { explain } from '../../../action/report/explain'
import { GitHubReporter } from '../../../action/report/github'
import { JsonReporter } from '../../../action/report/json'
import type { Reporter } from '../../../action/report/reporter'
import { TerminalReporter } from '../../../action/report/terminal'
import { evilReport, evilText, RAW } from '../../support/evil'
import { RecordingReporter } from '../../support/recording-reporter'
import { ScriptedBroker, type Session } from '../../support/scripted-broker'
import { updateOf, wheelPackage } from '../../support/update'

const MESSAGES = 4_000

interface Said {
  deviceId: string
  kind: (typeof REPORT_KINDS)[number]
  payload: Buffer
  retain: boolean
}

const deviceId = fc.oneof(
  fc.nat(50).map((number) => `esp32-${number}`),
  evilText.map((text) => text.replaceAll(/[\0+#/]/g, '_').slice(0, 5_000) || 'x')
)
const said: fc.Arbitrary<Said> = fc.record({
  deviceId,
  kind: fc.constantFrom(...REPORT_KINDS),
  payload: evilReport,
  retain: fc.boolean()
})

let broker: ScriptedBroker
afterEach(() => broker.close())

/** A broker that answers the subscription to all boards with a flood. */
async function flooding(messages: Said[]): Promise<string> {
  const flood = (packet: Packet, session: Session): boolean => {
    if (packet.cmd !== 'subscribe' || !packet.subscriptions[0]!.topic.includes('+')) return false
    session.send({
      cmd: 'suback',
      messageId: packet.messageId!,
      granted: packet.subscriptions.map(() => 1)
    })
    for (const { deviceId, kind, payload, retain } of messages) {
      const topic = `mpypi/nodes/${deviceId}/${kind}`
      session.send({ cmd: 'publish', topic, payload, retain, qos: 0, dup: false })
    }
    return true
  }
  broker = await new ScriptedBroker({ onPacket: flood }).listen()
  return `mqtt://127.0.0.1:${broker.port}`
}

/** What a run writes to standard output, whoever writes it. */
async function outputOf(run: () => Promise<unknown>): Promise<string> {
  let text = ''
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (piece: string) => {
    text += piece
    return true
  }
  try {
    await run()
  } finally {
    process.stdout.write = write
  }
  return text
}

/** Commands of the runner that a reporter gives on purpose. */
const OWN_COMMANDS = /^::(warning|error|debug|group|endgroup)[ :].*\n/gm

test.each<[string, () => Reporter]>([
  ['a terminal', () => new TerminalReporter(process.stdout, { verbose: true })],
  ['a workflow', () => new GitHubReporter()],
  ['a machine', () => new JsonReporter()]
])('a fleet of strangers is shown to %s without a bug or a raw character', async (_name, make) => {
  const url = await flooding(fc.sample(said, { numRuns: MESSAGES, seed: 1 }))
  const text = await outputOf(async () => {
    const reporter = make()
    const boards = await fleet({ broker: { url }, topicPrefix: 'mpypi' }, reporter)
    if (reporter instanceof JsonReporter) reporter.result({ boards })
  })
  expect(text.replaceAll(OWN_COMMANDS, '').trimEnd()).not.toMatch(RAW)
  expect(text).toContain('could not be understood')
})

test('of more boards than anybody has the first are kept, and the others counted', async () => {
  const messages = Array.from({ length: 10_500 }, (_, index) => ({
    deviceId: `esp32-${index}`,
    kind: 'online' as const,
    payload: Buffer.from('1'),
    retain: true
  }))
  const url = await flooding(messages)
  const reporter = new RecordingReporter()
  const boards = await fleet({ broker: { url }, topicPrefix: 'mpypi' }, reporter)
  expect(boards).toHaveLength(10_000)
  expect(reporter.lines.at(-1)).toBe('480 reports of further boards could not be understood')
})

test('a release is waited for among strangers, and each board has an outcome', async () => {
  const url = await flooding(fc.sample(said, { numRuns: MESSAGES, seed: 2 }))
  const reporter = new RecordingReporter()
  const options = { ...updateOf(wheelPackage()), channel: 'stable', broker: { url }, waitS: 2 }
  const { arrival } = await publish(options, reporter)
  expect(arrival!.boards.length).toBeGreaterThan(3)
  const outcomes = new Set(arrival!.boards.map(({ outcome }) => outcome))
  expect([...outcomes].every((outcome) => /^(pending|stalled)$/.test(outcome))).toBe(true)
})

test('a broker that talks nonsense is refused by name, whatever it says', async () => {
  const answers = fc.sample(
    fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      // A CONNACK of any code with any properties.
      fc
        .tuple(fc.nat(255), fc.uint8Array({ maxLength: 20 }))
        .map(([code, properties]) =>
          Uint8Array.from([0x20, properties.length + 3, 0, code, properties.length, ...properties])
        )
    ),
    { numRuns: 300, seed: 3 }
  )
  let next = 0
  broker = await new ScriptedBroker({
    connack: () => null,
    onSocket: (socket) => socket.once('data', () => socket.write(answers[next++ % answers.length]!))
  }).listen()
  const url = `mqtt://127.0.0.1:${broker.port}`
  const options = { url, retries: 0, connectTimeoutMs: 60 }
  for (let tries = 0; tries < 150; tries++) {
    const reporter = new RecordingReporter()
    const failure = await connect(options, reporter).then(
      (connection) => connection.close(),
      (error: unknown) => explain(error)
    )
    if (failure) expect(failure.code).not.toBe('internal')
  }
})
