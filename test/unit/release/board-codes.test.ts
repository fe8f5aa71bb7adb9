import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { BOARD_CODES, codesTable } from '../../../action/release/board-codes'

const LIBRARY = 'device-lib/mpy_blox'
const PROTOCOL = 'docs/protocol.md'
const SECTION = /(<!-- codes: action\/release\/board-codes\.ts -->\n)[^]*?(<!-- \/codes -->)/

/** What the board library says of an update elsewhere: `give` and `go_first` have the board reset, `outcome` tells of a trial. */
const OTHERWISE: Record<string, string[]> = {
  'flash-full': ['failed', 'rejected'],
  memory: ['failed', 'rejected'],
  'rolled-back': ['rolled-back', 'rejected'],
  busy: ['repl']
}

/** How updates end by the errors that the board library raises, by their literal codes. */
function endsOfBoards(): Map<string, string[]> {
  const sources = readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .map((file) => readFileSync(join(LIBRARY, file), 'utf8').replace(/"""[^]*?"""/g, ''))
  const ends = new Map<string, string[]>()
  for (const source of sources)
    // A text begins with its code: `hash: a blob does not have its hash`.
    for (const [, code, rest] of source.matchAll(/UpdateError\(\s*['"]([a-z-]+)(?:: |')(.*)/g))
      ends.set(code!, [rest!.includes('retry=True') ? 'failed' : 'rejected'])
  return new Map([...ends, ...Object.entries(OTHERWISE)])
}

test('every code that a board can send is in the list with how it ends, and no other', () => {
  const listed = Object.entries(BOARD_CODES).map(([code, { ends }]) => [code, ends])
  expect(Object.fromEntries(endsOfBoards())).toEqual(Object.fromEntries(listed))
})

test('docs/protocol.md has the list (UPDATE_DOCS=1 writes it)', () => {
  const text = readFileSync(PROTOCOL, 'utf8')
  const current = text.replace(SECTION, (_, start, end) => `${start}\n${codesTable()}\n${end}`)
  expect(current).toContain(codesTable())
  if (process.env['UPDATE_DOCS']) writeFileSync(PROTOCOL, current)
  else expect(text).toBe(current)
})

test('every check of a release that docs/protocol.md lists has a code of the list', () => {
  const section = /## What a board checks[^]*?\n\n(\|[^]*?)\n\n/.exec(
    readFileSync(PROTOCOL, 'utf8')
  )
  const named = [...section![1]!.matchAll(/\| (`[^|]+`) \|$/gm)].flatMap(([, cell]) =>
    cell!.split(', ').map((code) => code.slice(1, -1))
  )
  expect(named.length).toBeGreaterThan(10)
  expect(Object.keys(BOARD_CODES)).toEqual(expect.arrayContaining(named))
})

test('every failure of verify that is about a release has a code that boards give', () => {
  const source = readFileSync('action/release/verify.ts', 'utf8')
  const codes = [...source.matchAll(/new Failure\(\s*'([\w-]+)'/g)].map(([, code]) => code!)
  expect(codes.length).toBeGreaterThan(10)
  expect(Object.keys(BOARD_CODES)).toEqual(expect.arrayContaining(codes))
})
