import { describe, expect, test } from '@jest/globals'
import { compress } from '../../../action/release/blob'
import { applyDelta, makeDelta } from '../../../action/release/delta'
import { makeRelease } from '../../../action/release/release'

const manifestOf = (files: Record<string, string>, nowMs: number): Buffer =>
  makeRelease({
    name: 'demo',
    version: '1.4.0',
    srcFiles: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
    channel: 'stable',
    deviceIds: [],
    nowMs
  }).manifest

const before = { 'a.py': '1', 'b.py': '1', 'b/c.py': '1', 'z.py': '1' }

describe('a manifest delta', () => {
  test.each([
    ['nothing changed', before],
    ['a file changed', { ...before, 'b.py': '2' }],
    ['files came', { ...before, a: '0', 'c.py': '1', 'zz.py': '1' }],
    ['files went', { 'b.py': '1' }],
    ['everything is another', { 'x.py': '1' }],
    ['nothing was there before', before]
  ])('leads from the base to the very bytes of the new manifest when %s', (name, after) => {
    const base = manifestOf(name.startsWith('nothing was') ? {} : before, 1)
    const manifest = manifestOf(after, 2)
    expect(applyDelta(base, makeDelta(base, manifest))).toEqual(manifest)
  })

  test('holds the header, what differs and what is gone, sorted', () => {
    const base = manifestOf(before, 1)
    const delta = makeDelta(
      base,
      manifestOf({ 'b.py': '1', 'b/c.py': '2', 'z.py': '1', 'y.py': '' }, 2)
    )
    const lines = delta.toString().trimEnd().split('\n').slice(1)
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      ['a.py'],
      ['b/c.py', 1, expect.any(String)],
      ['y.py', 0, expect.any(String)]
    ])
  })

  test('of one module in sixty is a tenth of the manifest', () => {
    const modules = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`lib/demo/module_${i}.mpy`, `content ${i}`])
    )
    const base = manifestOf(modules, 1)
    const manifest = manifestOf({ ...modules, 'lib/demo/module_7.mpy': 'changed' }, 2)
    const delta = compress(makeDelta(base, manifest))
    expect(delta.length * 10).toBeLessThan(compress(manifest).length)
  })
})
