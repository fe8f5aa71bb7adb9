import { afterAll, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Of } from '../../../action/release/blob'
import {
  boardKeyFromPem,
  generateSigningKey,
  isSignedBy,
  signManifest
} from '../../../action/release/signature'
import { OTHER } from '../../support/key-pairs'

const pair = generateSigningKey()
const manifest = Buffer.from('{"format":1}\n')
const { key, sig } = signManifest(manifest, pair.privatePem)
const digest = sha256Of(manifest)

const folder = mkdtempSync(join(tmpdir(), 'signature-'))
afterAll(() => rmSync(folder, { recursive: true }))
const keep = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('a signature', () => {
  test('is of the key whose id it names', () => {
    expect(key).toBe(pair.boardKey.id)
    expect(isSignedBy(pair.boardKey, digest, sig)).toBe(true)
    expect(isSignedBy(OTHER.boardKey, digest, sig)).toBe(false)
    expect(isSignedBy(pair.boardKey, sha256Of(Buffer.from('other')), sig)).toBe(false)
  })

  test('is verified by openssl, too', () => {
    const verify = ['dgst', '-sha256', '-verify', keep('public.pem', pair.publicPem)]
    const signature = ['-signature', keep('sig', Buffer.from(sig, 'base64'))]
    const said = execFileSync('openssl', [...verify, ...signature, keep('manifest', manifest)])
    expect(String(said)).toContain('Verified OK')
  })

  test('that openssl made is accepted', () => {
    const made = execFileSync('openssl', [
      ...['dgst', '-sha256', '-sign', keep('private.pem', pair.privatePem)],
      keep('manifest', manifest)
    ])
    expect(isSignedBy(pair.boardKey, digest, made.toString('base64'))).toBe(true)
  })

  test.each([1, 17, 100, 383])('with byte %i changed is none', (index) => {
    const bytes = Buffer.from(sig, 'base64')
    bytes[index]! ^= 0x80
    expect(isSignedBy(pair.boardKey, digest, bytes.toString('base64'))).toBe(false)
  })
})

describe('a key', () => {
  test('has the same id and modulus from its private and its public half', () => {
    expect(boardKeyFromPem(pair.privatePem)).toEqual(pair.boardKey)
    expect(boardKeyFromPem(pair.publicPem)).toEqual(pair.boardKey)
    expect(pair.boardKey.n).toMatch(/^[0-9a-f]{768}$/)
    expect(pair.boardKey.id).toMatch(/^[0-9a-f]{8}$/)
  })

  test('that is not a PEM key is refused without being shown', () => {
    expect(() => signManifest(manifest, 'hunter2')).toThrow(
      expect.objectContaining({ code: 'bad-key', message: expect.not.stringContaining('hunter2') })
    )
  })

  test('of another kind is refused, since no board would verify it', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    expect(() => signManifest(manifest, pem)).toThrow(expect.objectContaining({ code: 'bad-key' }))
  })
})
