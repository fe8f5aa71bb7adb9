import { describe, expect, test } from '@jest/globals'
import { releaseEntryOf } from '../../../action/release/retained-list'

const ENTRY = {
  type: 'release',
  name: 'demo',
  version: '1.4.0',
  pkg_sha256: 'ab'.repeat(32),
  size: 2850
}
const read = (list: unknown) =>
  releaseEntryOf('t', Buffer.from(typeof list === 'string' ? list : JSON.stringify(list)))

describe('a retained list', () => {
  test('gives its release entry, whatever else is in it', () => {
    expect(read([null, 7, { type: 'wheel', name: 5 }, ENTRY])).toEqual(ENTRY)
  })

  test('may have none', () => {
    expect(read([{ type: 'src' }])).toBeUndefined()
  })

  test.each<[string, unknown, RegExp]>([
    ['no JSON', 'no', /t is not an update list: it is not JSON/],
    ['no array', {}, /not a JSON array/],
    ['two releases', [ENTRY, ENTRY], /more than one release/],
    ['a name that is none', [{ ...ENTRY, name: 7 }], /entry's name/],
    ['a size that is none', [{ ...ENTRY, size: -1 }], /entry's size/],
    ['a hash that is none', [{ ...ENTRY, pkg_sha256: 'x/../y' }], /entry's pkg_sha256/],
    ['a signature that is none', [{ ...ENTRY, sig: {} }], /entry's sig/],
    ['a rollout above all', [{ ...ENTRY, rollout: 101 }], /entry's rollout/],
    ['megabytes', 'x'.repeat(1_000_000), /1000000 bytes/]
  ])('with %s is refused', (_name, list, message) => {
    expect(() => read(list)).toThrow(
      expect.objectContaining({ code: 'list', message: expect.stringMatching(message) })
    )
  })
})
