import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { VERBS } from '../../../action/options/definition'
import { optionsOf } from '../../../action/options/table'
import { trackedFiles } from '../../support/tracked'

// Environment variables: what is read is told, and what is told is read.

const tracked = trackedFiles()
const contents = (files: RegExp): string =>
  tracked
    .filter((file) => files.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')

const OF_OPTIONS = VERBS.flatMap((verb) => optionsOf(verb).flatMap(([, { env }]) => env ?? []))
/** What every process has, and what a workflow's runner says of the run. */
const OF_OTHERS = /^(PATH|HOME|GITHUB_\w+)$/

test('docs/command-line.md names every variable that the program reads, and no other', () => {
  const read = [...contents(/^action\/.*\.ts$/).matchAll(/\benv\['(\w+)'\]/g)].map(
    ([, name]) => name!
  )
  const [, told] = /Other variables: ([^]*?)\n\n/.exec(contents(/^docs\/command-line\.md$/))!
  const named = [...told!.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name!)
  expect(named.sort()).toEqual([...new Set(read)].filter((name) => !OF_OTHERS.test(name)).sort())
})

test('pages set variables that something reads', () => {
  const pages = contents(/^(?!test\/|CHANGELOG).*\.md$/)
  const set = [...pages.matchAll(/(?<![\w.-])([A-Z][A-Z_]{2,})=/g)].map(([, name]) => name!)
  const named = [...set, ...(pages.match(/\bMPY_BLOX_[A-Z_]+/g) ?? [])]
  expect(named).toEqual(expect.arrayContaining(['MICROPYTHONS', 'MPY_BLOX_BROKER']))
  const sources = contents(/^Makefile$|^\.ci\/run$|^test\/.*\.ts$|^action\/.*\.ts$/)
  const isRead = (name: string): boolean =>
    OF_OPTIONS.includes(name) || new RegExp(`env\\['${name}'\\]|\\$\\(${name}\\)`).test(sources)
  expect([...new Set(named)].filter((name) => !isRead(name))).toEqual([])
})
