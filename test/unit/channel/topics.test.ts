import { describe, expect, test } from '@jest/globals'
import { Topics } from '../../../action/channel/topics'

const topics = new Topics({ topicPrefix: 'mpypi' })
const sha256 = 'ab'.repeat(32)
const failure = (code: string) => expect.objectContaining({ name: 'Failure', code })

describe('topics', () => {
  test('a channel and the topics of a node are spelled as boards know them', () => {
    expect(topics.channel('stable')).toBe('mpypi/channels/stable')
    expect(topics.command('esp32-840d8ed29760')).toBe('mpypi/nodes/esp32-840d8ed29760/cmd')
    expect(topics.info('b')).toBe('mpypi/nodes/b/info')
    expect(topics.status('b')).toBe('mpypi/nodes/b/status')
    expect(topics.online('b')).toBe('mpypi/nodes/b/online')
    expect(topics.asleep('b')).toBe('mpypi/nodes/b/asleep')
  })

  test('a package has its hash in its topic, a source file its path too', () => {
    const common = { version: '1', pkg_sha256: sha256, size: 1 }
    expect(topics.package({ type: 'wheel', name: 'n', ...common })).toBe(
      `mpypi/packages/wheel/${sha256}`
    )
    expect(topics.package({ type: 'src', path: 'lib/a.py', pkg_sha256: sha256, size: 1 })).toBe(
      `mpypi/packages/src/lib/a.py/${sha256}`
    )
    expect(topics.package({ type: 'blob', sha256 })).toBe(`mpypi/packages/blob/${sha256}`)
    expect(topics.package({ type: 'blob', sha256, part: 2 })).toBe(
      `mpypi/packages/blob/${sha256}/2`
    )
  })

  test('the package prefix can be the one that early documentation wrote', () => {
    const old = new Topics({ topicPrefix: 'mpypi', packagePrefix: 'mypypi/packages' })
    expect(old.package({ type: 'blob', sha256 })).toBe(`mypypi/packages/blob/${sha256}`)
  })

  test.each(['a+b', '#', 'a/b', 'a\0b', '', 'a\nb', '$SYS'])(
    'a channel named %j is refused',
    (name) => {
      expect(() => topics.channel(name)).toThrow(failure('bad-name'))
      expect(() => topics.command(name)).toThrow(failure('bad-name'))
    }
  )

  test.each(['', 'a//b', '+/x', '$share/x', 'a/'])('a prefix %j is refused', (topicPrefix) => {
    expect(() => new Topics({ topicPrefix, packagePrefix: 'p' })).toThrow(failure('bad-prefix'))
  })

  test('a source path with a wildcard is refused', () => {
    const entry = { type: 'src' as const, path: 'a+/b.py', pkg_sha256: sha256, size: 1 }
    expect(() => topics.package(entry)).toThrow(failure('path'))
  })

  test('a topic with more slashes than AWS IoT Core takes is refused with the way out', () => {
    const entry = { type: 'src' as const, path: 'a/b/c/d/e.py', pkg_sha256: sha256, size: 1 }
    expect(() => topics.package(entry)).toThrow(failure('topic-too-deep'))
    expect(() => topics.package({ ...entry, path: 'a/b/c/d.py' })).not.toThrow()
  })

  test('the device id is found in the topic of a report', () => {
    const node = { deviceId: 'esp32-1', leaf: 'status' }
    expect(topics.nodeOf('mpypi/nodes/esp32-1/status')).toEqual(node)
    for (const topic of ['mpypi/channels/stable', 'mpypi/nodes/a', 'mpypi/nodes/a/b/status'])
      expect(topics.nodeOf(topic)).toBeUndefined()
  })
})
