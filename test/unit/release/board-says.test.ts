import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { BOARD_CODES } from '../../../action/release/board-codes'

const textsOf = (folder: string, suffix: RegExp): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => suffix.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
    // A text that goes on in the next line.
    .replace(/'\s*\+?\s*\n\s*'/g, '')

const protocol = readFileSync('docs/protocol.md', 'utf8')
const library = textsOf('device-lib', /\.py$/)
/** Tests in which a board, or a part of one, says something. */
const tests = textsOf('test/device', /\.(test\.ts|py)$/)
const vectors = readFileSync('test/fixtures/protocol/vectors.ts', 'utf8')

/** The places where a test expects a code. */
const expected = (code: string): RegExp =>
  new RegExp(
    `code: '${code}'|refused\\([^\\n]*'${code}'|'(failed|rejected)', '${code}'|\\['${code}'\\]|vector\\(\\s*'[^']*',\\s*'${code}'`
  )

/** What stands in the first column of a table, between back-ticks. */
function firstColumn(heading: string): string[] {
  const [, rows = ''] =
    new RegExp(`${heading}[^]*?\\n\\|---\\|[-|]*\\n([^]*?)\\n\\n`).exec(protocol) ?? []
  return rows
    .split('\n')
    .flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, text]) => text!))
}

/** The longest part of a text that is always the same: `user_main: {exception}` has `user_main: `. */
const constant = (text: string): string =>
  text.split(/\{[^}]*\}|…/).sort((a, b) => b.length - a.length)[0]!

test('every code that a board can send is expected by a test that has a board send it', () => {
  const untested = Object.keys(BOARD_CODES).filter(
    (code) => !expected(code).test(tests) && !expected(code).test(vectors)
  )
  expect(untested).toEqual([])
})

test('every state that a board can be in is told by the protocol, the library and a test', () => {
  const states = /`state` \(`([a-z- ]+)`\)/.exec(protocol)![1]!.split(' ')
  expect(states).toHaveLength(11)
  for (const text of [library, tests])
    expect(states.filter((state) => !text.includes(`'${state}'`))).toEqual([])
  const told = [
    ...library.matchAll(/tell\(\w+, [^,]+, '([a-z-]+)'(?: if [^,]* else '([a-z-]+)')?/g)
  ]
  expect(told.length).toBeGreaterThan(5)
  expect(states).toEqual(
    expect.arrayContaining(told.flatMap(([, ...names]) => names.filter(Boolean)))
  )
})

test('every reason for which a release is taken back is in the library, and expected by a test', () => {
  const reasons = firstColumn('## Trial').map(constant)
  expect(reasons.length).toBeGreaterThan(10)
  for (const text of [library, tests])
    expect(reasons.filter((reason) => reason && !text.includes(reason))).toEqual([])
})

test('every point that a boot on trial can come to is expected by a test', () => {
  const [, seen = ''] = /^_SEEN = \{([^}]*)\}/m.exec(library) ?? []
  const points = [...seen.matchAll(/: '([^']+)'/g)].map(([, point]) => point!)
  expect(points.length).toBeGreaterThan(4)
  expect(points.filter((point) => !tests.includes(point))).toEqual([])
})
