import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { BoardProgram } from '../../support/board-program'
import { startMosquitto, type RunningBroker } from '../../support/brokers'
import { interpreters } from '../../support/micropythons'
import { startMqttBoard } from '../../support/mqtt-board'
import { TestCa } from '../../support/test-ca'

const ca = new TestCa()
const other = new TestCa('Another CA')
const server = ca.issue('localhost')
const brokers: RunningBroker[] = []

async function startTls(identity = server, requireClientCert = false): Promise<number> {
  const broker = await startMosquitto({ tls: { ca: ca.cert, ...identity, requireClientCert } })
  brokers.push(broker)
  return broker.port
}

afterAll(async () => {
  await Promise.all(brokers.map((broker) => broker.stop()))
  ca.remove()
  other.remove()
})

describe.each(interpreters)('TLS, on %s', (name) => {
  let port: number
  let board: BoardProgram

  beforeAll(async () => {
    port = await startTls()
  })
  afterEach(() => board.kill())

  async function start(ssl: object, at = port): Promise<BoardProgram> {
    return (board = await startMqttBoard(name, at, { client: { ssl } }, '400k'))
  }

  test('connects to a broker whose certificate comes from the right CA', async () => {
    await start({ cadata: ca.cert, server_hostname: 'localhost' })
    await board.line('connected 5')
  })

  test('takes the CA from a file, as docs/broker-at-home.md has it', async () => {
    const cafile = join(mkdtempSync(join(tmpdir(), 'ca-')), 'ca.pem')
    writeFileSync(cafile, ca.cert)
    await start({ cafile, server_hostname: 'localhost' })
    await board.line('connected 5')
  })

  test('refuses a certificate of another CA', async () => {
    await start({ cadata: other.cert, server_hostname: 'localhost' })
    await board.line(/TLS refused: .*not correctly signed by the trusted CA/)
    expect(board.lines.join()).not.toContain('connected')
  })

  test('refuses a certificate for another host', async () => {
    await start({ cadata: ca.cert, server_hostname: 'broker.example' })
    await board.line(/TLS refused: .*does not match with the expected CN/)
  })

  test('refuses a certificate that has expired', async () => {
    const expired = ca.issue('expired', ['DNS:localhost'], { expired: true })
    await start({ cadata: ca.cert, server_hostname: 'localhost' }, await startTls(expired))
    await board.line(/TLS refused: .*validity has expired/)
  })

  test('refuses to connect without a CA', async () => {
    await start({ server_hostname: 'localhost' })
    await board.line('TLS refused: no CA: set cadata or cafile in ssl_params')
  })

  test('shows its own certificate to a broker that asks for one', async () => {
    const { cert, key } = ca.issue('board')
    const at = await startTls(server, true)
    await start({ cadata: ca.cert, server_hostname: 'localhost', cert, key }, at)
    await board.line('connected 5')
  })
})
