import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { checkTlsMaterial } from '../../../action/channel/credentials'
import { readPem } from '../../../action/commands/pem'
import { pem } from '../../../action/options/secret'
import { Redactor } from '../../../action/report/redactor'
import { TestCa } from '../../support/test-ca'

let ca: TestCa
let cert: string
let key: string
beforeAll(() => {
  ca = new TestCa()
  ;({ cert, key } = ca.issue('client'))
})
afterAll(() => ca.remove())

const LOSSES: [string, (text: string) => string][] = [
  ['none', (text) => text],
  ['to spaces', (text) => text.replaceAll('\n', ' ')],
  ['to \\n in two characters', (text) => text.replaceAll('\n', '\\n')],
  ['to \\r\\n in four', (text) => text.replaceAll('\n', '\\r\\n')],
  ['to \\n in three, as of a text quoted twice', (text) => text.replaceAll('\n', '\\\\n')],
  ['to nothing', (text) => text.replaceAll('\n', '')],
  ['to tabs', (text) => text.replaceAll('\n', '\t')]
]

describe.each(LOSSES)('a PEM text that lost its line ends, %s,', (_name, lose) => {
  test('is understood', async () => {
    const clientCert = await readPem('client-cert', lose(cert + cert))
    const clientKey = await readPem('client-key', lose(key))
    expect(() => checkTlsMaterial({ clientCert: clientCert!, clientKey: clientKey! })).not.toThrow()
  })

  test('is hidden in all its pieces', () => {
    const redactor = new Redactor()
    redactor.add(lose(key))
    const inTheMiddle = key.split('\n')[3]!
    expect(redactor.clean(lose(key))).not.toContain(inTheMiddle.slice(0, 16))
  })
})

test.each<[string, (text: string) => string]>([
  ['quotes', (text) => `"${text.trimEnd()}"`],
  ['an indentation', (text) => text.replaceAll(/^/gm, '  ')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['what openssl says of it', (text) => `Certificate:\n    Data: 1\n${text}`]
])('a PEM text is understood with %s around it', async (_name, wrap) => {
  expect(await readPem('ca', wrap(cert))).toBe(await readPem('ca', cert))
  expect(await readPem('client-key', wrap(key))).toBe(await readPem('client-key', key))
})

describe('a PEM text in base64, as secrets take it on one line,', () => {
  const packed = (text: string): string => Buffer.from(text).toString('base64')
  const kind = pem({ isPrivate: true })

  test('is understood, also in lines', async () => {
    for (const given of [packed(key), packed(key).replaceAll(/.{76}/g, '$&\n')])
      expect(await readPem('client-key', kind.parse(given))).toBe(await readPem('client-key', key))
    expect(pem({ isPrivate: false }).parse(packed(cert))).toBe(cert)
  })

  test('is hidden as it was given, and as it is', () => {
    const redactor = new Redactor()
    for (const secret of kind.secretsIn!(packed(key))) redactor.add(secret)
    const shown = redactor.clean(`${packed(key)} ${key}`)
    expect(shown).not.toContain(packed(key).slice(40, 80))
    expect(shown).not.toContain(key.split('\n')[3]!.slice(0, 16))
  })
})

test('a key that has lost its first line is not quoted as the path of a file that is missing', async () => {
  const body = key.split('\n').slice(1, -2).join('')
  await expect(readPem('signing-key', body)).rejects.toMatchObject({
    code: 'pem-invalid',
    message: 'signing-key: what is given is no path, and has no -----BEGIN line'
  })
})
