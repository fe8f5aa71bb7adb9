import { describe, expect, test } from '@jest/globals'
import { PassThrough } from 'node:stream'
import { checkDeviceId } from '../../../action/virtual/device-identity'
import { eachLine } from '../../../action/virtual/lines'
import { parseSize } from '../../../action/virtual/size'

describe('The hardware of a virtual board', () => {
  test.each([
    ['160k', 163840],
    ['2m', 2097152],
    ['1M', 1048576],
    ['65536', 65536]
  ])('has sizes as MicroPython writes them: %s', (text, sizeBytes) => {
    expect(parseSize(text)).toBe(sizeBytes)
  })

  test.each([[''], ['k'], ['-1k'], ['0'], ['1.5m'], ['2 GB']])('refuses the size "%s"', (text) => {
    expect(() => parseSize(text)).toThrow(/is not a size such as 160k or 2m/)
  })

  test.each([['esp32-840d8ed29760'], ['rp2-e660583883'], ['my-board-00']])('can be %s', (id) => {
    expect(() => checkDeviceId(id)).not.toThrow()
  })

  test.each([['esp32'], ['esp32-xyz'], ['esp32-840d8ed2976'], ['a/b-00'], ['-00']])(
    'cannot be "%s", and says what a device id is',
    (id) => {
      expect(() => checkDeviceId(id)).toThrow(/such as esp32-840d8ed29760/)
    }
  )

  test('says its lines whole, however they arrive', async () => {
    const stream = new PassThrough()
    const lines: string[] = []
    eachLine(stream, (line) => lines.push(line))
    for (const part of ['one\r\ntw', 'o\n\nthr', 'ee']) stream.write(part)
    stream.end()
    await new Promise((resolve) => stream.once('close', resolve))
    expect(lines).toEqual(['one', 'two', '', 'three'])
  })
})
