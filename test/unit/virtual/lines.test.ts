import { PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import { expect, test } from '@jest/globals'
import { eachLine } from '../../../action/virtual/lines'

async function linesOf(pieces: string[]): Promise<string[]> {
  const stream = new PassThrough()
  const lines: string[] = []
  eachLine(stream, (line) => lines.push(line))
  for (const piece of pieces) stream.write(piece)
  stream.end()
  await finished(stream)
  return lines
}

test('lines come whole, however they were written', async () => {
  expect(await linesOf(['one\r\ntw', 'o\n\nthree'])).toEqual(['one', 'two', '', 'three'])
})

test('a line that does not end is handed on in pieces, none of them long', async () => {
  const lines = await linesOf(Array.from({ length: 100 }, () => 'x'.repeat(10_000)))
  expect(lines.join('')).toBe('x'.repeat(1_000_000))
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(8192)
})
