import { expect, test } from '@jest/globals'
import {
  type BoardFile,
  makePlan,
  rootsOf,
  shortHash,
  type Wanted
} from '../../../action/serial/plan'
import { cable } from '../../support/journal-vectors'

const wanted = (files: Record<string, string>, name?: string): Wanted => ({
  files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
  ...(name === undefined ? {} : { packages: [name] })
})

/** A board that has these files; those with a `*` belong to the installed version of the package. */
const found = (files: Record<string, string>): Map<string, BoardFile> =>
  new Map(
    Object.entries(files).map(([path, text]) => [
      path.replace('*', ''),
      {
        sizeBytes: text.length,
        hash: shortHash(Buffer.from(text)),
        owned: path.endsWith('*')
      }
    ])
  )

const empty = { blockBytes: 4096, staged: new Set<string>(), hasJudge: false }
const nameOf = (text: string): string => `${shortHash(Buffer.from(text))}-${text.length}`

test('what is there already is neither written nor sent', () => {
  const files = { 'main.py': 'same', 'lib/a.py': 'new' }
  const plan = makePlan(wanted(files), found({ 'main.py': 'same', 'lib/a.py': 'old' }), empty)
  expect(plan).toMatchObject({ written: ['lib/a.py'], removed: [] })
  expect(plan.send.map(String)).toEqual(['new'])
})

test('what an interrupted run has left is written without being sent again', () => {
  const board = { ...empty, staged: new Set([nameOf('half')]) }
  const plan = makePlan(wanted({ 'a.py': 'half', 'b.py': 'rest' }), found({}), board)
  expect(plan.written).toEqual(['a.py', 'b.py'])
  expect(plan.send.map(String)).toEqual(['rest'])
})

// The program on the board is given the same: test/device/serial/sync.test.ts.
test.each(cable)('the journal is as protocol.md has it: $name', ({ before, ...vector }) => {
  const there = Object.entries(before).filter(([path]) => !path.startsWith('.update/'))
  const plan = makePlan(wanted(vector.wanted), found(Object.fromEntries(there)), empty)
  expect(plan.journal.toString()).toBe(vector.journal)
})

test('where the library changes there has to be room for a copy of what mends the board', () => {
  const there = found({ 'lib/mpy_blox/recovery/journal.py': 'old', 'lib/t.py': 'old' })
  const without = makePlan(wanted({ 'lib/t.py': 'new' }), there, empty)
  const files = wanted({ 'lib/mpy_blox/a.py': 'new' })
  const plan = makePlan(files, there, empty)
  expect([without.changesLibrary, plan.changesLibrary]).toEqual([false, true])
  expect(plan.neededBytes - without.neededBytes).toBe(3 * empty.blockBytes)
  const again = makePlan(files, there, { ...empty, hasJudge: true })
  expect([again.changesLibrary, again.neededBytes]).toEqual([true, without.neededBytes])
})

test('twins go, whichever of the two an import would find', () => {
  const there = found({ 'lib/t/a.py': '1', 'lib/t/b.mpy': '1', 'lib/t.mpy': '1', 'lib/u.py': '1' })
  const plan = makePlan(wanted({ 'lib/t/a.mpy': '2', 'lib/t/b.py': '2' }), there, empty)
  expect(plan.removed).toEqual(['lib/t/a.py', 'lib/t/b.mpy', 'lib/t.mpy'])
})

test('of what is not wanted, only what the package installed goes', () => {
  const there = found({ 'lib/t/old.py*': '1', 'lib/t/mine.py': '1' })
  expect(makePlan(wanted({ 'lib/t/a.py': '2' }, 't'), there, empty).removed).toEqual([
    'lib/t/old.py'
  ])
  expect(makePlan(wanted({ 'lib/t/a.py': '2' }), there, empty).removed).toEqual([])
})

test('room is counted in whole blocks, with some for folders, the journal and the file system', () => {
  const one = makePlan(wanted({ 'a.bin': 'x' }), found({}), empty).neededBytes
  const big = makePlan(wanted({ 'a.bin': 'x'.repeat(4097) }), found({}), empty).neededBytes
  const files = wanted({ 'f/g/a.bin': 'x', 'f/g/b.bin': 'y' })
  const deeper = makePlan(files, found({}), empty).neededBytes
  const known = makePlan(files, found({ 'f/c.bin': 'z' }), empty).neededBytes
  expect(big - one).toBe(4096)
  expect(deeper - one).toBe((1 + 2 * 2) * 4096)
  expect(deeper - known).toBe(2 * 4096)
})

test('looks at the whole of a package, and at the twins of single files', () => {
  const files = {
    'lib/t/a.mpy': '',
    'lib/t-1.0.dist-info/RECORD': '',
    'lib/u.mpy': '',
    'main.py': ''
  }
  expect(rootsOf(wanted(files))).toEqual([
    'lib/t',
    'lib/t-1.0.dist-info',
    'lib/t.mpy',
    'lib/t.py',
    'lib/u.mpy',
    'lib/u.py',
    'main.mpy',
    'main.py'
  ])
})
