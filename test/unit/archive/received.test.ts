import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { received, TooLarge } from '../../../action/archive/received'
import { sendEndlessly } from '../../support/endless'

const MIB = 1024 * 1024

let server: Server
let address: string
let sentBytes: number

beforeEach(async () => {
  sentBytes = 0
  server = createServer((request, response) => {
    const send = (bytes: number): boolean => {
      sentBytes += bytes
      return response.write(Buffer.alloc(bytes))
    }
    switch (request.url ?? '') {
      case '/endless':
        return sendEndlessly(response, (bytes) => {
          sentBytes += bytes
        })
      case '/silent':
        return void send(1000)
      case '/steady': {
        const pieces = setInterval(() => {
          if (sentBytes < 5000) return send(1000)
          clearInterval(pieces)
          response.end()
        }, 20)
        return
      }
      case '/broken':
        response.setHeader('content-length', 2000)
        send(1000)
        return void setTimeout(() => response.destroy(), 20)
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

const open = (path: string) => async (signal: AbortSignal) =>
  (await fetch(`${address}${path}`, { signal })).body!

test('what has no end is taken up to the limit, and no more is asked for', async () => {
  const taken = received(open('/endless'), MIB).then(({ length }) => length)
  await expect(taken).rejects.toThrow(TooLarge)
  expect(sentBytes).toBeGreaterThan(MIB)
  // What was under way already fits into the buffers of two sockets.
  expect(sentBytes).toBeLessThan(32 * MIB)
})

test.each(['/silent', '/answerless'])('%s: what comes no further is given up', async (path) => {
  await expect(received(open(path), MIB, { silenceMs: 50 })).rejects.toThrow(
    'nothing came for 0.05 s'
  )
})

test('what trickles is given up when its time is over', async () => {
  const limits = { silenceMs: 60_000, totalMs: 50 }
  await expect(received(open('/silent'), MIB, limits)).rejects.toThrow('it took more than 0.05 s')
})

test('what comes in pieces may take longer altogether than one silence', async () => {
  const bytes = await received(open('/steady'), MIB, { silenceMs: 2000 })
  expect(bytes).toHaveLength(5000)
})

test('what breaks off is no content', async () => {
  await expect(received(open('/broken'), MIB)).rejects.toThrow('terminated')
})
