import { describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { zipSync } from 'fflate'
import { PART_BYTES, decompress, makeBlobs, sha256Of } from '../../../action/release/blob'
import { parseManifest } from '../../../action/release/manifest'
import { makeRelease, type ReleaseOptions } from '../../../action/release/release'

const text = (content: string) => Buffer.from(content)
const wheel = zipSync({
  'demo/b.mpy': Buffer.from('4d06001f00', 'hex'),
  'demo/a.mpy': Buffer.from('4d06001f01', 'hex'),
  'demo-1.4.0.dist-info/METADATA': text('Name: demo\n'),
  'demo-1.4.0.dist-info/RECORD': text('demo/b.mpy,sha256=…,5\n'),
  'demo-1.4.0.dist-info/WHEEL': text('Wheel-Version: 1.0\n')
})

const release = (options: Partial<ReleaseOptions> = {}) =>
  makeRelease({
    name: 'demo',
    version: '1.4.0',
    wheels: [wheel],
    srcFiles: new Map([['user_main.py', text('print()\n')]]),
    channel: 'stable',
    deviceIds: [],
    nowMs: 1_800_000_000_123,
    ...options
  })
const manifestOf = (options?: Partial<ReleaseOptions>) => parseManifest(release(options).manifest)
const failure = (code: string) => expect.objectContaining({ name: 'Failure', code })

test('a release says in its manifest, which is signed, that it is urgent; others say nothing of it', () => {
  expect(manifestOf({ urgent: true }).header.urgent).toBe(true)
  expect(release().manifest.toString()).not.toContain('urgent')
})

describe('a release that removes files by name', () => {
  test('has a line for each, in order, counted with the files', () => {
    const { header, removals } = manifestOf({ remove: ['./z.py', 'old/', '/a.txt', 'old/'] })
    expect(removals).toEqual(['a.txt', 'old/', 'z.py'])
    expect(header.files).toBe(7)
  })

  test('can have a file become a folder, and a folder a file', () => {
    const srcFiles = new Map(['mode/a', 'data'].map((path) => [path, text('')]))
    const { removals, files } = manifestOf({ wheels: [], srcFiles, remove: ['mode', 'data/'] })
    expect([removals, files.map(({ path }) => path)]).toEqual([
      ['data/', 'mode'],
      ['data', 'mode/a']
    ])
  })

  test.each([
    ['main.py', 'no release removes'],
    ['Settings.json', 'no release removes'],
    ['provision.json/', 'no release removes'],
    ['.update/', '.update'],
    ['../x', '..'],
    ['/', ''],
    ['user_main.py', 'is in the release']
  ])('refuses to remove %s', (path, reason) => {
    expect(() => release({ remove: [path] })).toThrow(
      expect.objectContaining({ code: 'path', message: expect.stringContaining(reason) })
    )
  })
})

describe('a release that takes files from another one', () => {
  test('marks them', () => {
    const { files } = manifestOf({ takes: ['/user_main.py'] })
    expect(files.filter(({ takes }) => takes).map(({ path }) => path)).toEqual(['user_main.py'])
  })

  test('has to hold them', () => {
    expect(() => release({ takes: ['other.py'] })).toThrow(
      expect.objectContaining({ code: 'path', message: expect.stringContaining('other.py') })
    )
  })
})

describe('a release', () => {
  test("lists the wheel's files below lib/ and the source files, sorted, without RECORD and WHEEL", () => {
    expect(manifestOf().files.map(({ path }) => path)).toEqual([
      'lib/demo-1.4.0.dist-info/METADATA',
      'lib/demo/a.mpy',
      'lib/demo/b.mpy',
      'user_main.py'
    ])
  })

  test('is named by the hash of its manifest, whose zlib stream has a window of 1 KB', () => {
    const { entry, manifest, packages } = release()
    expect(entry.pkg_sha256).toBe(sha256Of(manifest))
    const { payload } = packages.at(-1)!
    expect(decompress(payload, 10_000)).toEqual(manifest)
    expect(entry.size).toBe(payload.length)
    expect(payload[0]! >> 4).toBe(10 - 8)
  })

  test('says whom it is for, when it was made and until when it is good', () => {
    const { header } = manifestOf({ deviceIds: ['b', 'a', 'b'], expiresAfterS: 60 })
    expect(header).toMatchObject({ seq: 1_800_000_000_123, created: 1_800_000_000 })
    expect(header).toMatchObject({ channel: 'stable', devices: ['a', 'b'], expires: 1_800_000_060 })
  })

  test('asks for any bytecode version 6, and for blocks of flash', () => {
    expect(manifestOf().header.requires).toEqual({ mpy: '6', arch: null, flash: 4 * 4096 })
    expect(manifestOf({ wheels: [zipSync({})] }).header.requires.mpy).toBeNull()
  })

  test('with native code asks for its architecture and sub-version', () => {
    const native = zipSync({ 'demo/n.mpy': Buffer.of(0x4d, 6, (10 << 2) | 3, 31) })
    expect(manifestOf({ wheels: [native] }).header.requires).toMatchObject({
      mpy: '6.3',
      arch: 'xtensawin'
    })
  })

  test('of one path from two files is refused', () => {
    const srcFiles = new Map([['lib/demo/a.mpy', text('x')]])
    expect(() => release({ srcFiles })).toThrow(failure('path'))
  })

  test('for more single boards than a header holds is refused', () => {
    const deviceIds = Array.from({ length: 21 }, (_, i) => `esp32-${i}`)
    expect(() => release({ deviceIds })).toThrow(failure('too-many-devices'))
  })

  test('with a name that is not ASCII is refused', () => {
    expect(() => release({ channel: 'küche' })).toThrow(failure('bad-release'))
    expect(() => release({ srcFiles: new Map([['ä.py', text('')]]) })).toThrow(failure('path'))
  })

  test('that holds the same content twice sends it once', () => {
    const srcFiles = new Map([
      ['a.py', text('same')],
      ['b.py', text('same')]
    ])
    const topics = release({ wheels: [zipSync({})], srcFiles }).packages.map(({ entry }) =>
      JSON.stringify(entry)
    )
    expect(new Set(topics).size).toBe(2)
  })
})

describe('the blobs of a file', () => {
  test('are none for an empty one and one without a number up to a part', () => {
    expect(makeBlobs(Buffer.alloc(0))).toEqual([])
    expect(makeBlobs(Buffer.alloc(PART_BYTES)).map(({ entry }) => entry.part)).toEqual([undefined])
  })

  test('are numbered parts that inflate one by one, and stay below 64 KB on the wire', () => {
    const content = randomBytes(2 * PART_BYTES + 1)
    const blobs = makeBlobs(content)
    expect(blobs.map(({ entry }) => entry.part)).toEqual([0, 1, 2])
    expect(Buffer.concat(blobs.map(({ payload }) => decompress(payload, PART_BYTES)))).toEqual(
      content
    )
    for (const { entry, payload } of blobs) {
      expect(entry.sha256).toBe(sha256Of(content))
      expect(payload.length).toBeLessThan(65_536)
    }
  })
})
