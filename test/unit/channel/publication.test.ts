import { describe, expect, test } from '@jest/globals'
import { checkSizes, planPublication } from '../../../action/channel/publication'
import { srcPackage, updateOf, wheelPackage } from '../../support/update'

const failure = (code: string, message = '') =>
  expect.objectContaining({ name: 'Failure', code, message: expect.stringContaining(message) })

describe('a publication', () => {
  test('has the packages retained, in order, and the same list for the channel and each board', () => {
    const wheel = wheelPackage()
    const update = updateOf(wheel, srcPackage('user_main.py'))
    const { packages, lists } = planPublication({
      ...update,
      channel: 'stable',
      deviceIds: ['b1', 'b2']
    })
    expect(packages.map(({ topic }) => topic.split('/').slice(2, 4).join('/'))).toEqual([
      `wheel/${wheel.entry.pkg_sha256}`,
      'src/user_main.py'
    ])
    expect(packages.every(({ retain }) => retain)).toBe(true)
    expect(lists.map(({ topic, retain }) => [topic, retain])).toEqual([
      ['mpypi/channels/stable', true],
      ['mpypi/nodes/b1/cmd', false],
      ['mpypi/nodes/b2/cmd', false]
    ])
    for (const { payload } of lists) expect(JSON.parse(String(payload))).toEqual(update.list)
  })

  test('goes once to a board that is named twice', () => {
    const { lists } = planPublication({ ...updateOf(wheelPackage()), deviceIds: ['b', 'b'] })
    expect(lists).toHaveLength(1)
  })

  test('keeps the list for those boards alone that it is to be kept for', () => {
    const update = { ...updateOf(wheelPackage()), deviceIds: ['a', 'b'], keepFor: new Set(['b']) }
    expect(planPublication(update).lists.map(({ retain }) => retain)).toEqual([false, true])
  })

  test('to nobody is refused', () => {
    expect(() => planPublication(updateOf(wheelPackage()))).toThrow(failure('no-destination'))
  })

  test('of one board path twice is refused and names the path', () => {
    const update = { ...updateOf(srcPackage('a.py'), srcPackage('a.py', 'x')), channel: 'c' }
    expect(() => planPublication(update)).toThrow(failure('path', 'a.py'))
  })

  test('of a list that is longer than boards take is refused', () => {
    const files = Array.from({ length: 70 }, (_, index) => srcPackage(`data/file-${index}.txt`))
    const update = { ...updateOf(...files), channel: 'c' }
    expect(() => planPublication(update)).toThrow(failure('list', '70 entries'))
    expect(
      planPublication({ ...updateOf(...files.slice(0, 50)), channel: 'c' }).lists
    ).toHaveLength(1)
  })

  test('of an entry that is longer than boards take is refused', () => {
    const wheel = wheelPackage('a wheel', '1'.repeat(2048))
    expect(() => planPublication({ ...updateOf(wheel), channel: 'c' })).toThrow(failure('list'))
  })

  test.each(['../a.py', '/a.py', '.update/x', 'a/../../b'])(
    'of a file to %s is refused',
    (path) => {
      const update = { ...updateOf(srcPackage(path)), channel: 'c' }
      expect(() => planPublication(update)).toThrow(expect.objectContaining({ name: 'Failure' }))
    }
  )

  test('of bytes that are not those in the list is refused', () => {
    const src = srcPackage('a.py')
    const update = updateOf({ ...src, payload: Buffer.from('other') })
    expect(() => planPublication({ ...update, channel: 'c' })).toThrow(failure('package-changed'))
  })

  test('whose list names a package that is not there is refused', () => {
    const update = { ...updateOf(wheelPackage()), packages: [], channel: 'c' }
    expect(() => planPublication(update)).toThrow(failure('package-missing'))
  })
})

describe('the size limit', () => {
  const planned = planPublication({ ...updateOf(wheelPackage('x'.repeat(1000))), channel: 'c' })

  test('of the option counts the payload alone', () => {
    expect(() => checkSizes(planned, { bytes: 1000, of: 'option' })).not.toThrow()
    expect(() => checkSizes(planned, { bytes: 999, of: 'option' })).toThrow(
      failure('package-too-large', '1000 bytes')
    )
  })

  test('of the broker counts the whole packet', () => {
    expect(() => checkSizes(planned, { bytes: 1000, of: 'broker' })).toThrow(
      failure('package-too-large', 'at most 1000 bytes')
    )
    expect(() => checkSizes(planned, { bytes: 1200, of: 'broker' })).not.toThrow()
  })
})
