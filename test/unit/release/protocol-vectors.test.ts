import { describe, expect, test } from '@jest/globals'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compress, decompress } from '../../../action/release/blob'
import { boardKeyFromPem, generateSigningKey, settingsFor } from '../../../action/release/signature'
import { verifyRelease } from '../../../action/release/verify'
import { FILES, makeVectors, vectorRelease, type Vector } from '../../fixtures/protocol/vectors'

// The files are what another implementation tests itself against. UPDATE_VECTORS=1 writes them anew.
const folder = join(import.meta.dirname, '../../fixtures/protocol')
const file = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(file(name), 'utf8')

if (process.env['UPDATE_VECTORS']) write()

const signingKey = read('signing-key.pem')
const release = vectorRelease(signingKey)
const vectors = JSON.parse(read('vectors.json')) as Vector[]

describe('the protocol test vectors', () => {
  test('are what the publisher makes', () => {
    expect(makeVectors(signingKey, read('other-key.pem'))).toEqual(vectors)
    expect(release.manifest.toString('latin1')).toBe(read('manifest'))
    expect(settingsFor([boardKeyFromPem(signingKey)])).toEqual(JSON.parse(read('settings.json')))
  })

  test('hold the payloads of all topics', () => {
    // Bytes on the wire may differ with the version of zlib, what they inflate to may not.
    const inflated = (payload: Buffer) => decompress(payload, 200_000).toString('latin1')
    for (const { entry, payload } of release.packages) {
      const name =
        entry.type === 'blob'
          ? `blob/${entry.sha256}${entry.part === undefined ? '' : `.${entry.part}`}`
          : `release/${entry.pkg_sha256}`
      expect(inflated(readFileSync(file(name)))).toBe(inflated(payload))
    }
  })

  // What only a board knows is not for verifyRelease.
  const ofBoards = new Set(['old-seq', 'mpy-version', 'arch'])
  test.each(vectors.filter(({ error }) => !ofBoards.has(error ?? '')))(
    'are judged alike by verify: $name → $error',
    async ({ board, entry, manifest, error }) => {
      const payload = compress(Buffer.from(manifest, 'latin1'))
      const verdict = await verifyRelease({
        list: [{ ...entry, size: payload.length }],
        keys: board.keys,
        channel: board.channel,
        deviceId: board.deviceId,
        nowMs: board.now * 1000,
        fetch: (reference) =>
          Promise.resolve(
            reference.type === 'release'
              ? payload
              : release.packages.find(
                  ({ entry: known }) =>
                    known.type === 'blob' &&
                    known.sha256 === reference.sha256 &&
                    known.part === reference.part
                )?.payload
          )
      }).then(
        () => null,
        ({ code }: { code: string }) => code
      )
      expect(verdict).toBe(error)
    }
  )

  test('hold a file of several parts and an empty one', () => {
    expect([...FILES.values()].some((content) => content.length > 2 * 32_768)).toBe(true)
    expect([...FILES.values()].some((content) => content.length === 0)).toBe(true)
  })
})

function write(): void {
  for (const name of ['signing-key.pem', 'other-key.pem'])
    if (!existsSync(file(name))) writeFileSync(file(name), generateSigningKey().privatePem)
  const key = read('signing-key.pem')
  const { manifest, packages, entry } = vectorRelease(key)
  for (const kind of ['blob', 'release']) {
    rmSync(file(kind), { recursive: true, force: true })
    mkdirSync(file(kind))
  }
  for (const { entry, payload } of packages)
    writeFileSync(
      entry.type === 'blob'
        ? file(`blob/${entry.sha256}${entry.part === undefined ? '' : `.${entry.part}`}`)
        : file(`release/${entry.pkg_sha256}`),
      payload
    )
  writeFileSync(file('manifest'), manifest)
  writeFileSync(file('update-list.json'), JSON.stringify([entry]))
  writeFileSync(file('settings.json'), JSON.stringify(settingsFor([boardKeyFromPem(key)])))
  writeFileSync(
    file('vectors.json'),
    JSON.stringify(makeVectors(key, read('other-key.pem')), null, 1)
  )
}
