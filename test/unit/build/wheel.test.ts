import { describe, expect, test } from '@jest/globals'
import { inflateRawSync } from 'node:zlib'
import { packWheel, type WheelContent } from '../../../action/build/wheel'
import { archiveMembers } from '../../support/zip-members'

const content = (overrides: Partial<WheelContent> = {}): WheelContent => ({
  name: 'my-lib',
  version: '1.4.0',
  description: 'A library',
  platform: 'esp32',
  licenses: [],
  members: [
    { path: 'my_lib/b.mpy', bytes: Buffer.from('bb') },
    { path: 'my_lib/a.mpy', bytes: Buffer.from('a') },
    { path: 'my_lib/Z.mpy', bytes: Buffer.from('') }
  ],
  ...overrides
})

const texts = (overrides?: Partial<WheelContent>): Map<string, string> => {
  const { bytes } = packWheel(content(overrides))
  return new Map(
    archiveMembers(bytes).map(({ path, deflated }) => [path, inflateRawSync(deflated).toString()])
  )
}

describe('a wheel', () => {
  test('is named by distribution, version and tag (PEP 427)', () => {
    expect(packWheel(content()).fileName).toBe('my_lib-1.4.0-mpy6-bytecode-esp32.whl')
  })

  test('holds the library sorted by code units, then .dist-info, and RECORD last', () => {
    expect([...texts().keys()]).toEqual([
      'my_lib/Z.mpy',
      'my_lib/a.mpy',
      'my_lib/b.mpy',
      'my_lib-1.4.0.dist-info/METADATA',
      'my_lib-1.4.0.dist-info/WHEEL',
      'my_lib-1.4.0.dist-info/RECORD'
    ])
  })

  test('has metadata of the standard', () => {
    expect(texts().get('my_lib-1.4.0.dist-info/METADATA')).toBe(
      'Metadata-Version: 2.2\nName: my-lib\nVersion: 1.4.0\nSummary: A library\n'
    )
  })

  test('says for which platform it is', () => {
    const files = texts({ platform: 'unix_x64' })
    expect(files.get('my_lib-1.4.0.dist-info/WHEEL')).toBe(
      'Wheel-Version: 1.0\nGenerator: mpy-blox\nRoot-Is-Purelib: true\nTag: mpy6-bytecode-unix_x64\n'
    )
  })

  test('records hash and size of every file but RECORD itself (PEP 376)', () => {
    const record = texts().get('my_lib-1.4.0.dist-info/RECORD')!.split('\n')
    // printf a | openssl dgst -sha256 -binary | basenc --base64url
    expect(record).toContain('my_lib/a.mpy,sha256=ypeBEsobvcr6wjGzmiPcTaeG7_gUfE5yuYB3ha_uSLs,1')
    expect(record.slice(-2)).toEqual(['my_lib-1.4.0.dist-info/RECORD,,', ''])
    expect(record).toHaveLength(7)
  })

  test('quotes a path with a comma in RECORD', () => {
    const files = texts({ members: [{ path: 'a,b.txt', bytes: Buffer.from('') }] })
    expect(files.get('my_lib-1.4.0.dist-info/RECORD')).toMatch(/^"a,b\.txt",sha256=/)
  })

  test('is the same bytes whatever order its members come in', () => {
    const { members } = content()
    const reversed = packWheel(content({ members: members.toReversed() }))
    expect(reversed.bytes).toEqual(packWheel(content()).bytes)
  })
})

describe('time stamps', () => {
  const stamps = (overrides: Partial<WheelContent>) => {
    const { bytes } = packWheel(content(overrides))
    return [
      ...new Set(archiveMembers(bytes).map(({ dosDate, dosTime }) => [dosDate, dosTime].join()))
    ]
  }

  test('are the start of 1980, so that the clock does not matter', () => {
    expect(stamps({})).toEqual([[(0 << 9) | (1 << 5) | 1, 12 << 11].join()])
  })

  test('are the day of SOURCE_DATE_EPOCH in UTC when it is set', () => {
    const sourceDateEpoch = Date.UTC(2026, 10, 22, 23, 45, 7) / 1000
    expect(stamps({ sourceDateEpoch })).toEqual([[(46 << 9) | (11 << 5) | 22, 12 << 11].join()])
  })

  test('are never before 1980, which zip cannot say', () => {
    expect(stamps({ sourceDateEpoch: 0 })).toEqual(stamps({}))
  })
})
