import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { BOARD_CODES, codesTable } from '../../../action/release/board-codes'

const LIBRARY = 'device-lib/mpy_blox'
const PROTOCOL = 'docs/protocol.md'
const SECTION = /(<!-- codes: action\/release\/board-codes\.ts -->\n)[^]*?(<!-- \/codes -->)/

/** Literal codes of all errors of an update that the board library raises. */
function codesOfBoards(): Set<string> {
  const sources = readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .map((file) => readFileSync(join(LIBRARY, file), 'utf8').replace(/"""[^]*?"""/g, ''))
  // A text begins with its code: `hash: a blob does not have its hash`.
  const codes = sources.flatMap((source) =>
    [...source.matchAll(/UpdateError\(\s*['"]([a-z-]+)(?:: |')/g)].map(([, code]) => code!)
  )
  return new Set(codes)
}

test('every code that a board can send is in the list, and no other', () => {
  expect([...codesOfBoards()].sort()).toEqual(Object.keys(BOARD_CODES).sort())
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
