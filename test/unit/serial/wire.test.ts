import { mkdtempSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { type AddressInfo, createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { SerialPort } from 'serialport'
import { opened } from '../../../action/serial/port'
import { sendPasted } from '../../../action/serial/raw-source'
import { sendStream } from '../../../action/serial/stream'
import { Wire } from '../../../action/serial/wire'

// Drivers that owe an answer, as those of unplugged adapters do. Whatever they do, no wait is without an end.

const never = () => new Promise<never>(() => {})
const existing = process.execPath

interface Driver {
  isOpen: boolean
  read(buffer?: Buffer, offset?: number): Promise<unknown>
  write(bytes: Buffer): Promise<void>
  set(): Promise<void>
  close(): Promise<void>
}

const good = (): Driver => ({
  isOpen: true,
  read: never,
  write: async () => {},
  set: async () => {},
  close() {
    this.isOpen = false
    return Promise.resolve()
  }
})

/** A port of the real serialport package, whose driver is this one. */
function portOf(open: () => Promise<Driver>): SerialPort {
  const binding = { list: () => Promise.resolve([]), open }
  const settings = { path: existing, baudRate: 115_200, autoOpen: false, binding }
  return new SerialPort(settings)
}

async function wireOf(driver: Driver, unlock = async () => {}, path = existing): Promise<Wire> {
  const port = portOf(() => Promise.resolve(driver))
  await opened(port)
  return new Wire(port, path, unlock)
}

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

/** What becomes of a promise once that much time has passed. */
async function after<T>(
  ms: number,
  promise: Promise<T>
): Promise<PromiseSettledResult<T> | 'open'> {
  const settled = Promise.allSettled([promise]).then(([result]) => result)
  await jest.advanceTimersByTimeAsync(ms)
  return Promise.race([settled, Promise.resolve('open' as const)])
}

test('a port that does not open is given up, and closed if it opens later', async () => {
  const driver = good()
  let answer = (_driver: Driver): void => {}
  const port = portOf(() => new Promise((resolve) => (answer = resolve)))
  const opening = opened(port)
  expect(await after(10_000, opening)).toMatchObject({
    reason: { message: 'no answer from its driver within 10 s' }
  })
  answer(driver)
  await jest.advanceTimersByTimeAsync(1)
  expect(driver.isOpen).toBe(false)
})

test('bytes that the driver does not take are given up', async () => {
  const wire = await wireOf({ ...good(), write: never })
  expect(await after(10_000, wire.write('x'))).toMatchObject({ reason: { code: 'port-stuck' } })
})

test('a port that does not close is given up, and its lock with it', async () => {
  const unlock = jest.fn(async () => {})
  const wire = await wireOf({ ...good(), set: never, close: never }, unlock)
  expect(await after(6000, wire.close())).toMatchObject({ status: 'fulfilled' })
  expect(unlock).toHaveBeenCalledTimes(1)
})

test('the lock is kept until a port that the driver has lost is closed', async () => {
  let closed = (): void => {}
  const driver: Driver = {
    ...good(),
    write: () => Promise.reject(new Error('EIO')),
    close: () => new Promise<void>((resolve) => (closed = resolve))
  }
  const unlock = jest.fn(async () => {})
  const wire = await wireOf(driver, unlock)
  await expect(wire.write('x')).rejects.toMatchObject({ code: 'cable-pulled' })
  const closing = wire.close()
  expect(await after(100, closing)).toBe('open')
  expect(unlock).not.toHaveBeenCalled()
  closed()
  expect(await after(1, closing)).toMatchObject({ status: 'fulfilled' })
})

test('a read ends with its time, and says what it has heard', async () => {
  const wire = await wireOf(good())
  expect(await after(500, wire.readUntil('>', 500))).toMatchObject({
    reason: { name: 'WireTimeout', waitedMs: 500 }
  })
})

test('an answer that came while this process was not let run is no timeout', async () => {
  jest.useRealTimers()
  const server = createServer((socket) => socket.end('>')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cable = createConnection((server.address() as AddressInfo).port, '127.0.0.1').pause()
  await once(cable, 'connect')
  const read = async (buffer?: Buffer, offset = 0) => {
    const [bytes] = (await once(cable.resume(), 'data')) as [Buffer]
    return { bytesRead: bytes.copy(buffer!, offset), buffer }
  }
  const wire = await wireOf({ ...good(), read })
  const reading = wire.readUntil('>', 50)
  // As on a machine that has other things to do.
  setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500))
  expect((await reading).toString()).toBe('>')
  server.close()
})

test.each([
  ['has gone', unlinkSync],
  ['has come back as another', (path: string) => renameSync(`${path}.new`, path)]
])('a device file that %s ends every read, though the driver is silent', async (_how, change) => {
  const path = join(mkdtempSync(join(tmpdir(), 'dev-')), 'ttyUSB0')
  for (const name of [path, `${path}.new`]) writeFileSync(name, '')
  const wire = await wireOf(good(), undefined, path)
  const reading = wire.readSome(60_000)
  expect(await after(300, reading)).toBe('open')
  change(path)
  expect(await after(300, reading)).toMatchObject({ reason: { code: 'cable-pulled' } })
})

test('something that goes on talking without coming to an end is given up', async () => {
  const read = async (buffer: Buffer, offset: number) => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    buffer[offset] = 0x2e
    return { bytesRead: 1, buffer }
  }
  const wire = await wireOf({ ...good(), read })
  const reading = wire.readUntil('>', 1000, true)
  expect(await after(60_000, reading)).toBe('open')
  expect(await after(250_000, reading)).toMatchObject({ reason: { name: 'WireTimeout' } })
})

/** A device that talks without an end: so much every millisecond, after what it begins with. */
function babbler(text: string, first = text): Driver {
  let next = first
  return {
    ...good(),
    async read(buffer?: Buffer, offset = 0) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      const bytesRead = buffer!.write(next, offset, 'latin1')
      next = text
      return { bytesRead, buffer }
    }
  }
}

test('a device that talks without an end fails the wait for an answer, and its bytes do not pile up', async () => {
  const wire = await wireOf(babbler('x'.repeat(1000)))
  const waits = wire.readUntil('\x04', 5000, true)
  expect(await after(120_000, waits)).toMatchObject({
    status: 'rejected',
    reason: { code: 'port-babbles' }
  })
})

test.each([
  ['raw-paste', 'R\x01\x80\x00', (wire: Wire) => sendPasted(wire, Buffer.alloc(9000, 'y'))],
  ['a stream', '@', (wire: Wire) => sendStream(wire, Buffer.alloc(900_000, 'y'), () => {})]
])('sending by %s ends though the device answers noise for ever', async (_, first, send) => {
  const wire = await wireOf(babbler('noise', first))
  const sent: Promise<unknown> = send(wire)
  expect(await after(60_000, sent)).toMatchObject({ status: 'rejected' })
})
