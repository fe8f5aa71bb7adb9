import { describe, expect, test } from '@jest/globals'
import { inflateRawSync } from 'node:zlib'
import { packWheel, type WheelContent } from '../../../action/build/wheel'
import { localMembers } from '../../support/zip-members'

const content = (overrides: Partial<WheelContent> = {}): WheelContent => ({
  name: 'my-lib',
  version: '1.4.0',
  description: 'A library',
  platform: 'esp32',
  members: [
    { path: 'my_lib/b.mpy', bytes: Buffer.from('bb') },
    { path: 'my_lib/a.mpy', bytes: Buffer.from('a') },
    { path: 'my_lib/Z.mpy', bytes: Buffer.from('') }
  ],
  ...overrides
})

const texts = async (overrides?: Partial<WheelContent>): Promise<Map<string, string>> => {
  const { bytes } = await packWheel(content(overrides))
  return new Map(
    localMembers(bytes).map(({ path, deflated }) => [path, inflateRawSync(deflated).toString()])
  )
}

describe('a wheel', () => {
  test('is named by distribution, version and tag (PEP 427)', async () => {
    expect((await packWheel(content())).fileName).toBe('my_lib-1.4.0-mpy6-bytecode-esp32.whl')
  })

  test('holds the library sorted by code units, then .dist-info, and RECORD last', async () => {
    expect([...(await texts()).keys()]).toEqual([
      'my_lib/Z.mpy',
      'my_lib/a.mpy',
      'my_lib/b.mpy',
      'my_lib-1.4.0.dist-info/METADATA',
      'my_lib-1.4.0.dist-info/WHEEL',
      'my_lib-1.4.0.dist-info/RECORD'
    ])
  })

  test('has metadata of the standard', async () => {
    expect((await texts()).get('my_lib-1.4.0.dist-info/METADATA')).toBe(
      'Metadata-Version: 2.2\nName: my-lib\nVersion: 1.4.0\nSummary: A library\n'
    )
  })

  test('says for which platform it is', async () => {
    const files = await texts({ platform: 'unix_x64' })
    expect(files.get('my_lib-1.4.0.dist-info/WHEEL')).toBe(
      'Wheel-Version: 1.0\nGenerator: mpy-blox\nRoot-Is-Purelib: true\nTag: mpy6-bytecode-unix_x64\n'
    )
  })

  test('records hash and size of every file but RECORD itself (PEP 376)', async () => {
    const record = (await texts()).get('my_lib-1.4.0.dist-info/RECORD')!.split('\n')
    // printf a | openssl dgst -sha256 -binary | basenc --base64url
    expect(record).toContain('my_lib/a.mpy,sha256=ypeBEsobvcr6wjGzmiPcTaeG7_gUfE5yuYB3ha_uSLs,1')
    expect(record.slice(-2)).toEqual(['my_lib-1.4.0.dist-info/RECORD,,', ''])
    expect(record).toHaveLength(7)
  })

  test('quotes a path with a comma in RECORD', async () => {
    const files = await texts({ members: [{ path: 'a,b.txt', bytes: Buffer.from('') }] })
    expect(files.get('my_lib-1.4.0.dist-info/RECORD')).toMatch(/^"a,b\.txt",sha256=/)
  })

  test('is the same bytes whatever order its members come in', async () => {
    const { members } = content()
    const reversed = await packWheel(content({ members: members.toReversed() }))
    expect(reversed.bytes).toEqual((await packWheel(content())).bytes)
  })
})

describe('time stamps', () => {
  const stamps = async (overrides: Partial<WheelContent>) => {
    const { bytes } = await packWheel(content(overrides))
    return [
      ...new Set(localMembers(bytes).map(({ dosDate, dosTime }) => [dosDate, dosTime].join()))
    ]
  }

  test('are the start of 1980, so that the clock does not matter', async () => {
    expect(await stamps({})).toEqual([[(0 << 9) | (1 << 5) | 1, 0].join()])
  })

  test('are SOURCE_DATE_EPOCH in UTC when it is set', async () => {
    const sourceDateEpoch = Date.UTC(2026, 10, 22, 13, 45, 7) / 1000
    expect(await stamps({ sourceDateEpoch })).toEqual([
      [(46 << 9) | (11 << 5) | 22, (13 << 11) | (45 << 5) | 3].join()
    ])
  })

  test('are never before 1980, which zip cannot say', async () => {
    expect(await stamps({ sourceDateEpoch: 0 })).toEqual(await stamps({}))
  })
})
