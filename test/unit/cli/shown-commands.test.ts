import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { commandLine } from '../../../action/cli/command-line'
import { program } from '../../../action/cli/program'
import { camelCase, type Verb, VERBS } from '../../../action/options/definition'
import { readOptions } from '../../../action/options/read'
import { optionsOf } from '../../../action/options/table'
import { trackedFiles } from '../../support/tracked'

// Commands that pages, the Makefile and `--help` show are commands that the program takes.

const tracked = trackedFiles()
const pages = tracked
  .filter((file) => /^(?!test\/).*\.md$|^Makefile$|^examples\/|^\.github\//.test(file))
  .map((file) => [file, readFileSync(file, 'utf8').replaceAll('$(PORT)', '')] as const)

const helps = VERBS.map((verb) => {
  let text = ''
  const command = program().commands.find((each) => each.name() === verb)!
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp()
  return [`${verb} --help`, text.replace(/^Usage:.*$/m, '')] as const
})

const names = VERBS.join('|')
/** After the program's name, or as Markdown shows code: a verb, and words up to the end of the line. */
const SHOWN = new RegExp(
  `(?:(?<![\\w./-])mpy-blox|\\$\\(DIST\\)) ((?:${names})\\b[^\`\\n]*)|\`((?:${names}) [^\`\\n]*--[^\`\\n]*)`,
  'g'
)
/** What explains a command, or comes after it. */
const END = / {3}.*| #.*| (?:&&|[>|]|2>).*|(?<=^\w+)\).*/
const WORD = /(?:"[^"]*"|'[^']*'|\$\((?:[^()]|\([^()]*\))*\)|\S)+/g

const commandsOf = (text: string): string[][] =>
  [...text.replace(/\\\n\s*/g, ' ').matchAll(SHOWN)].map(([, line, span]) =>
    (line ?? span)!
      .replace(END, '')
      .match(WORD)!
      .map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
  )

/** Reads a command line as the program does, and does nothing. */
async function read(words: string[]): Promise<void> {
  const mpyBlox = program()
  const verb = words[0] as Verb
  const command = mpyBlox.commands.find((each) => each.name() === verb)!
  command.configureOutput({ outputError: () => {}, writeErr: () => {} }).action(() => {
    const operand = optionsOf(verb).find(([, each]) => each.operand !== undefined)
    const collected = {
      ...command.opts<Record<string, unknown>>(),
      ...(operand && { [camelCase(operand[0])]: command.args })
    }
    readOptions(verb, commandLine(verb, collected, {}), () => {})
  })
  await mpyBlox.parseAsync(['node', 'mpy-blox', ...words])
}

/** Where prose names an option without its value, or leaves a part of that out. */
const isShort = (words: string[], { message }: Error): boolean =>
  message.endsWith('argument missing') ||
  (words.some((word) => word.includes('…')) && !message.includes('unknown option'))

test.each([...pages, ...helps].filter(([, text]) => commandsOf(text).length > 0))(
  '%s shows commands that the program takes',
  async (_place, text) => {
    for (const words of commandsOf(text).filter((each) => !each.includes('--help')))
      await read(words).catch((error: Error) => {
        if (!isShort(words, error)) throw new Error(`mpy-blox ${words.join(' ')}: ${error.message}`)
      })
  }
)

test('commands are found, however they are shown', () => {
  const text =
    'See `fleet --explain ID`.\n    mpy-blox publish --out "a b" \\\n      --dev  # now\n'
  expect(commandsOf(text)).toEqual([
    ['fleet', '--explain', 'ID'],
    ['publish', '--out', 'a b', '--dev']
  ])
})
