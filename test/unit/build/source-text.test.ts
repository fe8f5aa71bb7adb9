import { describe, expect, test } from '@jest/globals'
import { moduleText } from '../../../action/build/source/source-text'

const read = (bytes: Buffer | string) => {
  const { bytes: text, changed } = moduleText('app/x.py', Buffer.from(bytes))
  return { text: text.toString('utf8'), changed }
}
const mark = '\ufeff'
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

describe("a module's text", () => {
  test('loses its byte order mark', () => {
    expect(read(`${mark}x = 1\n`)).toEqual({
      text: 'x = 1\n',
      changed: 'its byte order mark is removed'
    })
  })

  test('stays as it is when it is UTF-8, said or not', () => {
    for (const text of [
      'x = "é"\n',
      '# coding: utf-8\nx = "é"\n',
      '# coding: latin-1\nx = 1\n',
      ''
    ]) {
      expect(read(text)).toEqual({ text, changed: undefined })
    }
  })

  test.each([
    ['latin-1', latin1('# -*- coding: latin-1 -*-\nx = "é"\n')],
    ['iso_8859_1', latin1('#!/usr/bin/env python\n# vim: fileencoding=iso_8859_1\nx = "é"\n')],
    ['cp1252', latin1('# coding=cp1252\nx = "é"\n')],
    [
      'koi8-r',
      Buffer.concat([latin1('# coding: koi8-r\nx = "'), Buffer.from([0xc1]), latin1('"\n')])
    ]
  ])('is turned into UTF-8 where it declares %s', (encoding, bytes) => {
    const { text, changed } = read(bytes)
    expect(text).toMatch(/x = "[éа]"/)
    expect(changed).toBe(`it is written in ${encoding.replaceAll('_', '-')}, and goes as UTF-8`)
  })

  test('is not asked for its encoding below the second line, nor after code', () => {
    const late = latin1('x = 1\n# coding: latin-1\ny = "é"\n')
    expect(() => read(late)).toThrow('app/x.py:3 is not UTF-8')
  })

  test.each([
    ['not UTF-8, at its line', latin1('x = 1\ny = "é"\n'), 'app/x.py:2 is not UTF-8'],
    ['UTF-16', Buffer.from(`${mark}x = 1\n`, 'utf16le'), 'app/x.py is UTF-16'],
    ['UTF-16 without its mark', Buffer.from('x = 1\n', 'utf16le'), 'app/x.py holds NUL characters'],
    ['an encoding nobody knows', latin1('# coding: klingon\nx = "é"\n'), 'which is not known here'],
    ['ASCII that it is not', latin1('# coding: shift_jis\nx = "\xff\xff"\n'), 'which it is not'],
    [
      'UTF-8 by its mark and not by its word',
      Buffer.from(`${mark}# coding: latin-1\n`),
      'begins with'
    ]
  ])('is refused when it is %s', (_what, bytes, message) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code: 'encoding' }))
    expect(() => read(bytes)).toThrow(message)
  })
})
