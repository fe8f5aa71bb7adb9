import { describe, expect, test } from '@jest/globals'
import { checkPreRelease } from '../../../action/commands/pre-release'
import { isPreRelease, versionOfTag } from '../../../action/release/version'

describe('a tag of a pre-release', () => {
  test.each(['stable', 'living-room', 'devices', 'production'])(
    'does not go to the channel %s',
    (channel) => {
      expect(() =>
        checkPreRelease('1.4.0rc1', { tag: 'v1.4.0-rc1', channels: ['beta', channel] })
      ).toThrow(
        expect.objectContaining({
          code: 'pre-release',
          message: expect.stringContaining(`channel ${channel}`)
        })
      )
    }
  )

  test.each(['beta', 'lab-dev', 'rc', 'canary.eu', 'Next', 'beta2', 'unstable'])(
    'goes to the channel %s',
    (channel) => {
      expect(() =>
        checkPreRelease('1.4.0rc1', { tag: 'v1.4.0-rc1', channels: [channel] })
      ).not.toThrow()
    }
  )

  test('goes to any channel if that is allowed, and to single boards', () => {
    const tag = 'v1.4.0-rc1'
    expect(() =>
      checkPreRelease('1.4.0rc1', { tag, channels: ['stable'], preRelease: 'allow' })
    ).not.toThrow()
    expect(() => checkPreRelease('1.4.0rc1', { tag, channels: [] })).not.toThrow()
  })
})

test('a finished release, and what no tag names, goes to any channel', () => {
  const channels = ['stable']
  expect(() => checkPreRelease('1.4.0.post1', { tag: 'v1.4.0.post1', channels })).not.toThrow()
  expect(() => checkPreRelease('1.4.0.dev3', { channels })).not.toThrow()
})

test.each([
  ['1.4.0', false],
  ['1.4.0.post1', false],
  ['1.4.0+dev1', false],
  ['1.4.0a1', true],
  ['1.4b2', true],
  ['1.4.0rc1', true],
  ['1.4.0.dev20261125', true]
])('%s is a pre-release: %s', (version, expected) => {
  expect(isPreRelease(version)).toBe(expected)
})

test('a tag may name the project before the version', () => {
  expect(versionOfTag('refs/tags/lib/v1.0.0')).toBe('1.0.0')
  expect(versionOfTag('apps/door/v1.4.0-rc1')).toBe('1.4.0rc1')
  expect(versionOfTag('lib/v1.0.0-beta.2')).toBe('1.0.0b2')
  expect(versionOfTag('lib-v1.0.0')).toBe('1.0.0')
  expect(versionOfTag('@acme/lib@1.0.0-rc.1')).toBe('1.0.0rc1')
})
