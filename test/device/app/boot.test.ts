import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { AedesPublishPacket } from 'aedes'
import type { BoardOptions } from '../../../action/virtual/board'
import { startAedes, type TestBroker } from '../../support/aedes'
import { runningFlashed } from '../../support/board-image'
import { freePort } from '../../support/free-port'
import { Bench, interpreter, interpreters } from '../../support/micropythons'
import { eventually, patienceMs } from '../../support/patience'
import type { WatchedBoard } from '../../support/watched-board'

const NODE = 'mpypi/nodes/esp32-840d8ed29760'
const HELLO = `
async def user_main():
    print('hello from user_main')
`
/** A board that has yet to make its reserve waits for its channel before it runs an application. */
const RESERVED = { '.update/reserve': 'kept' }

describe.each(interpreters)('a board that boots, on %s', (name) => {
  const bench = new Bench()
  let broker: TestBroker
  let board: WatchedBoard

  beforeAll(async () => {
    broker = await startAedes()
  })
  afterEach(async () => {
    await board.stop()
    broker.published.length = 0
  })
  afterAll(async () => {
    await bench.clear()
    broker.aedes.close()
    await broker.die()
  })

  async function boot(
    files: Record<string, string | object>,
    options: Partial<BoardOptions> = {}
  ): Promise<WatchedBoard> {
    board = await runningFlashed(bench, await interpreter(name), files, options)
    return board
  }
  const settings = (more: object = {}): object => ({
    mqtt: { server: '127.0.0.1', port: broker.port },
    'ntp.server': '127.0.0.1',
    ...more
  })
  async function published(topic: string): Promise<AedesPublishPacket> {
    return await eventually(
      () => broker.published.find((each) => each.topic === topic),
      () => `nothing on ${topic}:\n${board.log.join('\n')}`
    )
  }

  test('says that it is online, tells what it is, and runs user_main', async () => {
    await boot({ 'settings.json': settings(), 'user_main.py': HELLO })
    expect(await published(`${NODE}/online`)).toMatchObject({ retain: true, qos: 1 })
    expect((await published(`${NODE}/online`)).payload.toString()).toBe('1')
    expect(JSON.parse((await published(`${NODE}/info`)).payload.toString())).toHaveProperty('uname')
    await board.hasPrinted('hello from user_main')
  })

  test('tells its address and the signal strength of its Wi-Fi', async () => {
    await boot({ 'settings.json': settings({ 'wlan.ssid': 'home', 'wlan.psk': 'tomatoes' }) })
    const info: unknown = JSON.parse((await published(`${NODE}/info`)).payload.toString())
    expect(info).toMatchObject({ ip: '127.0.0.1', rssi: -50 })
  })

  test('is said to be offline by its last will', async () => {
    await boot({ 'settings.json': settings() })
    const online = await published(`${NODE}/online`)
    expect(online.payload.toString()).toBe('1')
    broker.published.length = 0
    const will = new Promise<string>((resolve) =>
      broker.aedes.on('publish', ({ topic, payload }) => {
        if (topic === `${NODE}/online`) resolve(payload.toString())
      })
    )
    await board.stop()
    expect(await will).toBe('0')
  })

  const AILMENTS: [string, Record<string, string | object>, RegExp][] = [
    ['without settings.json', {}, /settings.json cannot be read/],
    ['with a malformed settings.json', { 'settings.json': '{"mqtt": ' }, /is malformed/],
    [
      'with settings of the wrong types',
      { 'settings.json': { mqtt: 5, hostname: [], 'logging.level': {}, 'update.channel': 7 } },
      /./
    ],
    ['with a broker whose name is unknown', { 'settings.json': { 'mqtt.server': '!' } }, /!:1883/]
  ]
  test.each(AILMENTS)('runs user_main %s', async (_, files, line) => {
    await boot({ ...RESERVED, 'user_main.py': HELLO, ...files })
    await board.hasPrinted('hello from user_main')
    await board.hasPrinted(line)
    expect(board.boots).toBe(1)
  })

  test('runs user_main without a network, and says why there is none', async () => {
    const away = { accessPoint: { ssid: 'elsewhere', psk: 'peppers' } }
    const wlan = { 'wlan.ssid': 'home', 'wlan.psk': 'tomatoes' }
    await boot({ ...RESERVED, 'settings.json': settings(wlan), 'user_main.py': HELLO }, away)
    await board.waitForLine('home: no such network in reach; next try in')
    await board.waitForLine('home: no such network in reach; next try in')
    await board.hasPrinted('hello from user_main')
    expect(board.log.join()).not.toContain('tomatoes')
    expect(board.boots).toBe(1)
  })

  /** Longer than a board can be kept from its work here. */
  const watchdogS = Math.ceil(patienceMs(1 / 15) / 1000)
  const watched = { 'mqtt.wdt_timeout': watchdogS }

  test('feeds the watchdog that is configured, with and without a network', async () => {
    for (const options of [{}, { accessPoint: { ssid: 'elsewhere', psk: 'peppers' } }]) {
      const wlan = { 'wlan.ssid': 'home', 'wlan.psk': 'tomatoes' }
      await boot({ 'settings.json': settings({ ...watched, ...wlan }) }, options)
      await new Promise((resolve) => setTimeout(resolve, 2000 * watchdogS))
      expect(board.boots).toBe(1)
      await board.stop()
    }
  })

  test('is reset by that watchdog when user_main hangs', async () => {
    const hang = 'import time\nasync def user_main():\n    while True: time.sleep(1)'
    await boot({ 'settings.json': settings(watched), 'user_main.py': hang })
    await board.waitForEvent('watchdog')
  })

  test('keeps trying when no broker is there, and is found when one comes', async () => {
    const port = await freePort()
    await boot({
      ...RESERVED,
      'settings.json': { mqtt: { server: '127.0.0.1', port } },
      'user_main.py': HELLO
    })
    await board.hasPrinted(`127.0.0.1:${port}`)
    await board.hasPrinted('hello from user_main')
    const late = broker.aedes
    const { createServer } = await import('node:net')
    const server = createServer((socket) => late.handle(socket)).listen(port, '127.0.0.1')
    await published(`${NODE}/online`)
    await board.stop()
    server.close()
  })

  const FAILING: [string, Record<string, string>, RegExp][] = [
    ['is missing', {}, /ImportError: no module named 'user_main'/],
    ['does not compile', { 'user_main.py': 'def (' }, /SyntaxError/],
    ['has no user_main()', { 'user_main.py': 'x = 1' }, /AttributeError/],
    [
      'raises',
      { 'user_main.py': 'async def user_main():\n    raise ValueError("out of water")' },
      /user_main.py", line 2, in user_main\nValueError: out of water/
    ],
    [
      'starts a task that raises',
      {
        'user_main.py':
          'import asyncio\nasync def pump():\n    raise ValueError("dry")\nasync def user_main():\n    asyncio.create_task(pump())'
      },
      /ValueError: dry/
    ]
  ]
  test.each(FAILING)('stays reachable when user_main %s', async (_, files, line) => {
    await boot({ 'settings.json': settings(), ...files })
    await published(`${NODE}/online`)
    await board.hasPrinted(line)
    expect(board.boots).toBe(1)
  })

  test('runs a user_main that is no coroutine', async () => {
    await boot({
      'settings.json': settings(),
      'user_main.py': 'def user_main():\n    print("plain function")'
    })
    await published(`${NODE}/online`)
    await board.hasPrinted('plain function')
  })

  test('waits for the update channel for a bounded time only', async () => {
    const auto = { 'update.channel': 'stable', 'update.auto_update': true }
    await boot({ 'settings.json': settings(auto), 'user_main.py': HELLO })
    await board.waitForLine('hello from user_main')
  })

  test('takes secrets from provision.json, and shows them to nobody', async () => {
    const users = await startAedes({
      authenticate: (_client, username, password, done) =>
        done(null, username === 'me' && password?.toString() === 'open sesame')
    })
    await boot({
      'settings.json': { mqtt: { server: '127.0.0.1', port: users.port, username: 'me' } },
      'provision.json': { 'mqtt.password': 'open sesame' }
    })
    await board.waitForLine('connected to')
    await board.stop()
    expect(await board.files.read('provision.json')).toBeUndefined()
    await board.start()
    await board.waitForLine('connected to')
    expect(board.log.join()).not.toContain('sesame')
    await board.stop()
    users.aedes.close()
    await users.die()
  })

  test('runs the example application', async () => {
    const subscribed = new Promise<void>((resolve) =>
      broker.aedes.on('subscribe', (filters) => {
        if (filters.some(({ topic }) => topic === 'greenhouse/lamp/set')) resolve()
      })
    )
    await boot({
      'settings.json': settings(),
      'user_main.py': await readFile('examples/user_main.py', 'utf8')
    })
    await published('greenhouse/uptime')
    await subscribed
    broker.aedes.publish(
      {
        ...{ cmd: 'publish', topic: 'greenhouse/lamp/set', payload: Buffer.from('ON') },
        ...{ qos: 1, retain: false, dup: false }
      },
      () => {}
    )
    expect((await published('greenhouse/lamp')).payload.toString()).toBe('ON')
  })

  test('runs the library without the framework', async () => {
    const main = (await readFile('examples/library-only/main.py', 'utf8')).replace(
      "'127.0.0.1')",
      `'127.0.0.1', ${broker.port})`
    )
    const probe = main.replace(
      "logging.info('ready')",
      "logging.info('ready'); import sys; print(sorted(sys.modules))"
    )
    await boot({ 'main.py': probe })
    const modules = await board.waitForLine('mpy_blox')
    expect(modules).not.toMatch(/mpy_blox\.(app|boot|config|ota|wifi|clock|nvs|provision)/)
  })
})
