import { describe, expect, test } from '@jest/globals'
import { Redactor } from '../../../action/report/redactor'

test('a secret is hidden wherever it stands in a line', () => {
  const redactor = new Redactor()
  redactor.add('hunter22')
  expect(redactor.clean('mqtt://me:hunter22@host hunter22')).toBe('mqtt://me:***@host ***')
})

test('each line of a key is hidden by itself', () => {
  const redactor = new Redactor()
  redactor.add('-----BEGIN KEY-----\nQUJDREVG\n-----END KEY-----\n')
  expect(redactor.clean('found QUJDREVG in the log')).toBe('found *** in the log')
})

test('an empty secret hides nothing', () => {
  const redactor = new Redactor()
  expect(redactor.add('')).toEqual([])
  expect(redactor.clean('a banana')).toBe('a banana')
})

test('a secret that is known already is not new', () => {
  const redactor = new Redactor()
  expect(redactor.add('hunter22')).toEqual(['hunter22'])
  expect(redactor.add('hunter22')).toEqual([])
})

describe('a secret is hidden', () => {
  const SECRET = 'p@ss/wörd+"1 %&<x>'
  const redactor = new Redactor()
  redactor.add(SECRET)

  test.each([
    ['in JSON', JSON.stringify(SECRET)],
    ['in JSON within JSON text', JSON.stringify({ url: SECRET })],
    ['in JSON of ASCII alone', '"p@ss/w\\u00f6rd+\\"1 %&<x>"'],
    ['in JSON of PHP', JSON.stringify(SECRET).replaceAll('/', '\\/')],
    ['in JSON of PHP and ASCII alone', '"p@ss\\/w\\u00f6rd+\\"1 %&<x>"'],
    ['in JSON of Go', '"p@ss/wörd+\\"1 %\\u0026\\u003cx\\u003e"'],
    ['in JSON of .NET', '"p@ss/w\\u00F6rd\\u002B\\u00221 %\\u0026\\u003Cx\\u003E"'],
    ['as a part of a URL', encodeURIComponent(SECRET)],
    ['with small digits', encodeURIComponent(SECRET).replaceAll(/%../g, (s) => s.toLowerCase())],
    ['in a form', new URLSearchParams({ p: SECRET }).toString()],
    ['as a URL has its password', passwordInUrl(SECRET)],
    ['in HTML', 'p@ss/wörd+&quot;1 %&amp;&lt;x&gt;'],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in the base64 of URLs', Buffer.from(SECRET).toString('base64url')]
  ])('%s', (_name, text) => {
    expect(redactor.clean(`said ${text} to me`)).not.toMatch(/w(ö|%C3|\\u00f6|%c3)|cmQr/)
    expect(redactor.clean(`said ${text} to me`)).toContain('***')
  })

  test.each([1, 2, 3, 4, 5, 6])('in the base64 of something longer, %i bytes in', (before) => {
    const whole = `${'u'.repeat(before - 1)}:${SECRET} and more`
    const cleaned = redactor.clean(Buffer.from(whole).toString('base64'))
    const left = Buffer.from(cleaned.split('***')[0]!, 'base64').toString('latin1')
    expect(cleaned).toContain('***')
    expect(left).not.toContain('p@')
    expect(Buffer.from(cleaned.split('***')[1]!, 'base64').toString('latin1')).not.toContain('x>')
  })

  test('once only where one form holds another', () => {
    const two = new Redactor()
    two.add('open')
    two.add('open sesame')
    expect(two.clean('say open sesame')).toBe('say ***')
  })
})

test('of several lines those that stand everywhere are left, and what a PEM begins with', () => {
  const redactor = new Redactor()
  redactor.add('{\n-----BEGIN PRIVATE KEY-----\nQUJDREVGR0g=\n-----END PRIVATE KEY-----\n}')
  expect(redactor.clean('{} -----BEGIN PRIVATE KEY----- QUJDREVGR0g=')).toBe(
    '{} -----BEGIN PRIVATE KEY----- ***'
  )
})

function passwordInUrl(password: string): string {
  const url = new URL('wss://host')
  url.password = password
  return url.href
}

test('secrets that overlap leave no end of either', () => {
  const redactor = new Redactor()
  redactor.add('abcd')
  redactor.add('cdef')
  redactor.add('xyxy')
  expect(redactor.clean('-abcdef- -xyxyxy- abcdabcd')).toBe('-***- -***- ******')
})
