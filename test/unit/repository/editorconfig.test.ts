import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from '@jest/globals'
import { trackedFiles } from '../../support/tracked'

// What .editorconfig asks of editors holds for every file that there is. How long lines are is the linters' business.

type Properties = Record<string, string>

const [, ...sections] = readFileSync('.editorconfig', 'utf8').split(/^\[(?=.+\]$)/m)
const RULES = sections.map((section) => {
  const [glob, ...lines] = section.trim().split('\n')
  const properties = lines.filter(Boolean).map((line) => line.split(' = '))
  return [glob!.replace(']', ''), Object.fromEntries(properties) as Properties] as const
})

function propertiesOf(file: string): Properties {
  const found = RULES.filter(([glob]) => {
    const pattern = glob.replaceAll('.', '\\.').replace(/\*+/g, '.*')
    return new RegExp(`^${pattern}$`).test(glob.includes('/') ? file : basename(file))
  })
  return Object.assign({}, ...found.map(([, properties]) => properties)) as Properties
}

/** What each property forbids. */
const OFFENCES: Record<string, RegExp> = {
  'charset = utf-8': /\uFFFD/,
  'end_of_line = lf': /\r/,
  'insert_final_newline = true': /[^\n]$(?![^])/,
  'trim_trailing_whitespace = true': /[ \t]$/m,
  'indent_style = space': /^\t/m,
  'indent_style = tab': /^ {8}/m
}

const offencesOf = (text: string, properties: Properties): string[] =>
  Object.entries(properties)
    .map(([name, value]) => `${name} = ${value}`)
    .filter((property) => OFFENCES[property]?.test(text))

test('all files are written as it says', () => {
  const files = trackedFiles()
  const offences = files.flatMap((file) =>
    offencesOf(readFileSync(file, 'utf8'), propertiesOf(file)).map((one) => `${file}: ${one}`)
  )
  expect(offences).toEqual([])
})

test.each([
  ['insert_final_newline = true', 'x.ts', 'a'],
  ['trim_trailing_whitespace = true', 'x.ts', 'a \n'],
  ['end_of_line = lf', 'x.md', 'a\r\n'],
  ['indent_style = space', 'x.py', '\ta\n'],
  ['indent_style = tab', 'Makefile', '        a\n'],
  ['charset = utf-8', 'x.ts', '\uFFFD\n']
])('%s is noticed where it does not hold', (property, file, text) => {
  expect(offencesOf(text, propertiesOf(file))).toEqual([property])
})
