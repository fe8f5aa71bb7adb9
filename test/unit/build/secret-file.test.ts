import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { expect, describe, test } from '@jest/globals'
import { refuseSecret } from '../../../action/build/secret-file'

const refuse = (path: string, content: Buffer | string, source = path): (() => void) => {
  return () => refuseSecret({ source, path, bytes: Buffer.from(content) }, 'leave it out')
}
const secret = expect.objectContaining({ code: 'secret-file' })

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const dsa = generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const ed25519 = generateKeyPairSync('ed25519')
const x25519 = generateKeyPairSync('x25519')

const packed = (key: Buffer | string): string => Buffer.from(key).toString('base64')

const PASSPHRASE = { cipher: 'aes-256-cbc', passphrase: 'x' }
const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1', options = {}): string =>
  String(key.export({ type, format: 'pem', ...options } as never))
const der = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1', options = {}): Buffer =>
  key.export({ type, format: 'der', ...options } as never) as unknown as Buffer

describe('a release refuses by its name', () => {
  test.each([
    'provision.json',
    'config/Provision.json',
    '.env',
    'app/.env.production',
    'prod.env',
    '.netrc',
    '.npmrc',
    '.git-credentials',
    'id_rsa',
    'keys/id_ed25519',
    'device.p12',
    'webrepl_cfg.py',
    '.ssh/config',
    '.git/config'
  ])('%s', (path) => {
    expect(refuse(path, 'x')).toThrow(secret)
  })

  test('a file that is renamed on its way to the board', () => {
    expect(refuse('settings.txt', 'x', '.env')).toThrow('.env cannot go into a release')
    expect(refuse('provision.json', '{}', 'lab.json')).toThrow(
      'lab.json cannot go into a release: it holds one board'
    )
  })
})

describe('a release refuses by its content, whatever its name', () => {
  test.each([
    ['PKCS#1 PEM', pem(rsa.privateKey, 'pkcs1')],
    ['PKCS#8 PEM', pem(ec.privateKey, 'pkcs8')],
    ['SEC 1 PEM', pem(ec.privateKey, 'sec1')],
    ['encrypted PKCS#8 PEM', pem(rsa.privateKey, 'pkcs8', PASSPHRASE)],
    ['encrypted PKCS#1 PEM', pem(rsa.privateKey, 'pkcs1', PASSPHRASE)],
    ['PKCS#1 DER', der(rsa.privateKey, 'pkcs1')],
    ['PKCS#8 DER of RSA', der(rsa.privateKey, 'pkcs8')],
    ['PKCS#8 DER of DSA', der(dsa.privateKey, 'pkcs8')],
    ['PKCS#8 DER of EC', der(ec.privateKey, 'pkcs8')],
    ['PKCS#8 DER of Ed25519', der(ed25519.privateKey, 'pkcs8')],
    ['PKCS#8 DER of X25519', der(x25519.privateKey, 'pkcs8')],
    ['SEC 1 DER', der(ec.privateKey, 'sec1')],
    ['encrypted PKCS#8 DER', der(rsa.privateKey, 'pkcs8', PASSPHRASE)],
    ['OpenSSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU=\n'],
    ['PGP', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBF\n'],
    ['PuTTY', 'PuTTY-User-Key-File-3: ssh-ed25519\n'],
    ['age', `AGE-SECRET-KEY-1${'Q'.repeat(58)}\n`],
    ['minisign', 'untrusted comment: minisign encrypted secret key\nRWRTY0Iy\n'],
    ['signify', 'untrusted comment: signify secret key\nRWRCSwAA\n'],
    ['PEM in base64', packed(pem(ed25519.privateKey, 'pkcs8'))],
    [
      'PEM in base64 of several lines',
      packed(pem(rsa.privateKey, 'pkcs1')).replace(/.{76}/g, '$&\n')
    ],
    ['DER in base64', packed(der(ec.privateKey, 'sec1'))],
    ['encrypted DER in base64', packed(der(rsa.privateKey, 'pkcs8', PASSPHRASE))],
    ['JSON web key', JSON.stringify(ec.privateKey.export({ format: 'jwk' }))]
  ])('%s', (_kind, content) => {
    expect(refuse('data/ca.bin', content)).toThrow(secret)
    const within = Buffer.concat([Buffer.alloc(700, 0x30), Buffer.from(content), Buffer.alloc(9)])
    expect(refuse('www/page.html', within)).toThrow(secret)
  })

  test('a PEM key in UTF-16', () => {
    expect(refuse('a.txt', Buffer.from(pem(rsa.privateKey, 'pkcs8'), 'utf16le'))).toThrow(secret)
  })

  test.each([
    ['in a long string', (key: string) => `KEY = b"""${key}"""\n`],
    [
      'line by line',
      (key: string) =>
        `KEY = (${key
          .trim()
          .split('\n')
          .map((line) => `"${line}\\n"`)
          .join('\n  ')})\n`
    ],
    ['in one string with escapes', (key: string) => `KEY = "${key.replaceAll('\n', '\\n')}"\n`],
    ['in base64', (key: string) => `KEY = a2b_base64("${packed(key)}")\n`]
  ])('a key in a module, %s', (_how, write) => {
    const module = write(pem(ec.privateKey, 'pkcs8'))
    expect(refuse('app/main.py', module)).toThrow('app/main.py cannot go into a release')
    expect(refuse('a.py', write(pem(rsa.privateKey, 'pkcs1', PASSPHRASE)))).toThrow(secret)
  })
})

describe('a release may carry', () => {
  test.each([
    ['a public key', pem(rsa.publicKey, 'pkcs1')],
    ['a public key in DER', rsa.publicKey.export({ type: 'spki', format: 'der' })],
    ['an EC public key in DER', ec.publicKey.export({ type: 'spki', format: 'der' })],
    ['a public key in base64', packed(pem(rsa.publicKey, 'pkcs1'))],
    ['a JSON web key that is public', JSON.stringify(ec.publicKey.export({ format: 'jwk' }))],
    ['an empty file', ''],
    ['zeros', Buffer.alloc(5000)],
    ['many sequences', Buffer.alloc(5000, 0x30)]
  ])('%s', (_kind, content) => {
    expect(refuse('ca.pem', content)).not.toThrow()
  })

  test('a module that reads keys, and so names their headers', () => {
    const module = [
      'BEGIN = "-----BEGIN PRIVATE KEY-----"',
      'END = "-----END PRIVATE KEY-----"',
      'def load_a_private_key_from_this_text(text):',
      '    if text.startswith("-----BEGIN RSA PRIVATE KEY-----"):',
      '        return load_a_private_key_from_this_text_of_pkcs1(text)'
    ]
    expect(refuse('pem.py', module.join('\n'))).not.toThrow()
  })

  test('files whose names are like those of secrets', () => {
    for (const path of ['env.py', 'provision.py', 'id_rsa.pub', 'environment.json', 'x.envelope'])
      expect(refuse(path, 'x')).not.toThrow()
  })
})
