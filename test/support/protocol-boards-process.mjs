/**
 * Boards as a broker sees them: one TCP connection each, and the reports of an update in their order. Not
 * MicroPython, so that thousands fit on one machine.
 *
 * node protocol-boards-process.mjs PORT COUNT CHANNEL SPREAD_S [FAIL_PERCENT FAILING_VERSION]
 *
 * Prints `ready` when all have said what they are, and after each update list `done MILLISECONDS` when all
 * have confirmed it. FAIL_PERCENT of the boards, by their number, roll FAILING_VERSION back. Boards whose broker goes
 * away connect again, and say once more what they said last. They end when stdin does: no later than who started them.
 */
import { createHash } from 'node:crypto'
import { Buffer } from 'node:buffer'
import { connect } from 'node:net'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { clearTimeout, setTimeout } from 'node:timers'
import * as packets from 'mqtt-packet'

const [port, count, channel, spreadS, failPercent = '0', failingVersion] = process.argv.slice(2)
/** State and percent; most boards say some ten things while they update. */
const STORY = [
  ['checking', null],
  ['downloading', 0],
  ['downloading', 20],
  ['downloading', 40],
  ['downloading', 60],
  ['downloading', 80],
  ['staged', 100],
  ['applying', null],
  ['trial', null],
  ['confirmed', null]
]

/** From here on a board finishes, whatever comes. */
const APPLYING = STORY.findIndex(([state]) => state === 'applying')

const RECONNECT_MS = 100
/** MQTT 3.1.1 §3.9.3: NATS says so while it elects a leader. */
const REFUSED = 0x80
const ASK_AGAIN_MS = 500
/** As long as boards wait for an answer, before they connect anew. */
const ANSWER_MS = 15_000

let ready = 0
let confirmed = 0
let begunMs = 0

class Board {
  constructor(number) {
    this.id = `esp32-${String(number).padStart(12, '0')}`
    // Spread evenly over the numbers.
    this.isFailing = (number * 37) % 100 < Number(failPercent)
    this.onAcknowledged = () => {}
    this.connect()
  }

  connect() {
    this.socket = connect(Number(port), '127.0.0.1')
    const parser = packets.parser()
    parser.on('packet', (packet) => this.take(packet))
    this.socket.on('data', (data) => parser.parse(data))
    this.socket.on('error', (error) => {
      if (ready > 0) return
      process.stderr.write(`${this.id}: ${error.message}\n`)
      process.exit(1)
    })
    this.socket.on('close', () => setTimeout(() => this.connect(), RECONNECT_MS))
    this.ask({
      cmd: 'connect',
      protocolVersion: 4,
      clientId: this.id,
      clean: true,
      keepalive: 600
    })
  }

  send(packet) {
    if (this.socket.writable) this.socket.write(packets.generate(packet))
  }

  /** Sends what the broker has to answer. */
  ask(packet) {
    this.send(packet)
    clearTimeout(this.patience)
    this.patience = setTimeout(() => this.socket.destroy(), ANSWER_MS)
  }

  say(kind, value, onAcknowledged) {
    if (kind === 'status') this.status = value
    this.onAcknowledged = onAcknowledged
    const payload = JSON.stringify(value)
    const topic = `mpypi/nodes/${this.id}/${kind}`
    this.ask({ cmd: 'publish', topic, payload, qos: 1, retain: true, messageId: 7, dup: false })
  }

  take(packet) {
    if (packet.cmd !== 'publish') clearTimeout(this.patience)
    if (packet.cmd === 'connack') this.subscribe()
    else if (packet.cmd === 'suback' && packet.granted[0] === REFUSED) {
      const { socket } = this
      setTimeout(() => socket === this.socket && this.subscribe(), ASK_AGAIN_MS)
    } else if (packet.cmd === 'suback') {
      // What waits for an answer goes on when its status was said once more.
      const goOn = this.onAcknowledged
      const again = () => (this.status ? this.say('status', this.status, goOn) : isReady())
      this.say('info', { device_id: this.id, channel, mpy: 2310, packages: {} }, () =>
        this.say('online', 1, again)
      )
    } else if (packet.cmd === 'puback') this.acknowledge()
    else if (packet.cmd === 'publish') {
      this.send({ cmd: 'puback', messageId: packet.messageId })
      this.update(JSON.parse(Buffer.from(packet.payload).toString()))
    }
  }

  subscribe() {
    const topic = `mpypi/channels/${channel}`
    this.ask({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic, qos: 1 }] })
  }

  acknowledge() {
    const { onAcknowledged } = this
    this.onAcknowledged = () => {}
    onAcknowledged()
  }

  update(list) {
    // One update at a time: what came meanwhile is looked at afterwards.
    if (this.isApplying) {
      this.later = list
      return
    }
    begunMs ||= performance.now()
    const { pkg_sha256: release, version } = this.entryIn(list)
    if (release === this.release) return
    this.release = release
    // A board that has these very files has nothing to do; the versions of a test stand for them.
    if (version === this.version) {
      this.say(
        'status',
        { state: 'confirmed', release, version, progress: 100, error: null },
        () => {}
      )
      return
    }
    const stepMs = (Number(spreadS) * 1000 * (0.5 + Math.random() / 2)) / STORY.length
    const tell = (step) => {
      const [state, progress] = STORY[step]
      // A newer list has come, the last moment for which is before it says that it applies this one.
      if (this.release !== release && step <= APPLYING) return
      this.isApplying = step >= APPLYING
      if (step + 1 < STORY.length) {
        const next = () => setTimeout(tell, stepMs, step + 1)
        this.say('status', { state, release, version, progress, error: null }, next)
      } else if (this.isFailing && version === failingVersion) this.rollBack(release, version)
      else {
        this.version = version
        this.say('status', { state, release, version, progress, error: null }, () => {
          isConfirmed()
          this.end()
        })
      }
    }
    setTimeout(tell, stepMs, 0)
  }

  /** The release for this board: that of the rollout, or the one for those who take no part. */
  entryIn(list) {
    const entry = list.find(({ type }) => type === 'release')
    const { rollout = 100, canary = [], pkg_sha256: release } = entry
    const place =
      createHash('sha256').update(release).update(this.id).digest().readUInt16BE(0) % 100
    if (place < rollout || canary.includes(this.id)) return entry
    return list.find(({ type }) => type === 'fallback') ?? { pkg_sha256: this.release }
  }

  rollBack(release, version) {
    const error = { code: 'rolled-back', text: 'user_main: a test' }
    this.say('status', { state: 'rolled-back', release, version, progress: null, error }, () =>
      this.end()
    )
  }

  end() {
    this.isApplying = false
    const { later } = this
    this.later = undefined
    if (later) this.update(later)
  }
}

function isReady() {
  ready += 1
  if (ready === Number(count)) process.stdout.write('ready\n')
}

function isConfirmed() {
  confirmed += 1
  if (confirmed % Number(count) !== 0) return
  process.stdout.write(`done ${Math.round(performance.now() - begunMs)}\n`)
  begunMs = 0
}

process.stdin.on('end', () => process.exit()).resume()
for (let number = 0; number < Number(count); number++) new Board(number)
