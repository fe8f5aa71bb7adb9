import { describe, expect, test } from '@jest/globals'
import { Censor } from '../../../action/report/safe-text'

const censor = new Censor()

describe('what is shown', () => {
  test.each([
    ['\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u0000\u0007\u007f\u0085\u009b', '\\x00\\x07\\x7f\\x85\\x9b'],
    ['abc\u202edcba', 'abc\\u202edcba'],
    ['a\u2028b\u2029c\ufeff\u200b', 'a\\u2028b\\u2029c\\ufeff\\u200b'],
    ['tag \u{e0041}', 'tag \\u{e0041}'],
    ['half \ud800', 'half \\ud800'],
    ['näh … 🙂 — fine', 'näh … 🙂 — fine']
  ])('has nothing that a terminal acts on: %j', (text, shown) => {
    expect(censor.line(text)).toBe(shown)
  })

  test.each([
    ['::error::owned', '\\x3a:error::owned'],
    [' \u00a0 ::add-mask::x', ' \u00a0 \\x3a:add-mask::x'],
    ['look: ##[command]x', 'look: #\\x23[command]x'],
    ['a::b and 12:30', 'a::b and 12:30']
  ])('is no workflow command: %j', (text, shown) => {
    expect(censor.line(text)).toBe(shown)
  })

  test('has an end, and a cell of a table an earlier one', () => {
    expect(censor.line('x'.repeat(100_000)).length).toBe(4_001)
    expect(censor.cell('x'.repeat(100_000)).length).toBe(601)
  })

  test('is hidden before it is cut, so that no part of a secret is left', () => {
    const knowing = new Censor()
    knowing.hide('hunter22')
    expect(knowing.cell(`${'x'.repeat(597)}hunter22`)).not.toContain('hunt')
  })
})

describe('in HTML', () => {
  test('markup is text: tags, entities, links, images, tables, code', () => {
    const html = censor.html('<b onclick="x">&`|![a](https://evil.example)</b> @you #1 *b* ~c~')
    expect(html).not.toMatch(/[<>"`|![\]*~@]|https:\/\//)
    expect(html).toContain('&#60;b onclick=&#34;x&#34;&#62;&#38;')
  })

  test('names of files and topics are left as they are', () => {
    expect(censor.html('mpypi/channels/a_b-1.0/__init__.mpy (3)')).toBe(
      'mpypi/channels/a_b-1.0/__init__.mpy (3)'
    )
  })
})

describe('in JSON', () => {
  test('every character arrives, and none stands there raw', () => {
    const value = { 'k\u009b': 'a\u001b[0m\u007f\u202e\u2028\u{e0041}\n##[error]x', n: [1, null] }
    const json = censor.json(value)
    expect(JSON.parse(json)).toEqual(value)
    expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|##\[/u)
  })

  test('secrets are hidden in keys and values, whatever JSON does to them', () => {
    const knowing = new Censor()
    knowing.hide('a"b\\c')
    expect(JSON.parse(knowing.json({ 'x a"b\\c': ['a"b\\c y'] }))).toEqual({ 'x ***': ['*** y'] })
  })
})
