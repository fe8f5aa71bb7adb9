import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { summary } from '@actions/core'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { Failure } from '../../../action/report/failure'
import { GitHubReporter } from '../../../action/report/github'
import { JsonReporter } from '../../../action/report/json'
import type { Reporter } from '../../../action/report/reporter'
import { TerminalReporter } from '../../../action/report/terminal'

// Secrets as people choose them, through everything that speaks. A reporter that knows one says what another
// one says of `***`: nothing of the secret, and all that it says of itself.

const SECRETS: [string, string][] = [
  ['one character', 'a'],
  ['two characters', ':9'],
  ['two lines', 'first line\nsecond line'],
  ['two lines that are short', 'ab1\ncd2'],
  ['lines with carriage returns', 'hunter\r\ntwenty-two'],
  ['blanks around it', '  hunter22\t'],
  ['regular expression', '.*(a|b)+?[^\\d]{2,}$'],
  ['a group that is not closed', '(?<=x[['],
  ['replacement patterns', "$&$1$`$'$$"],
  ['percent', '100%25%0A%'],
  ['backslashes', '\\\\n\\u0061\\'],
  ['quotes and markup', `"'<b>&amp;</b>`],
  ['unicode', 'pässwörd🔑ﬀ'],
  ['base64', 'c2VjcmV0+/=='],
  ['PEM', '-----BEGIN KEY-----\nQUJDREVGR0hJ\n-----END KEY-----'],
  ['a workflow command', '::error::x'],
  ['what it is replaced by', '**'],
  ['a common word', 'password'],
  ['a word of a reporter', 'warning'],
  ['a name in JSON', 'message'],
  ['a code', 'refused'],
  ['a figure', '1'],
  ['true', 'true']
]

/** In which of its lines a secret is seen, if it is seen. */
const bodies = (secret: string): string[] =>
  secret.includes('BEGIN') ? ['QUJDREVGR0hJ'] : [secret.trim()]

const FORMS: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['in JSON', (text) => JSON.stringify(text).slice(1, -1)],
  ['in a URL', encodeURIComponent]
]

async function sayEverything(reporter: Reporter, text: string): Promise<void> {
  reporter.info(text)
  reporter.debug(text)
  reporter.warning(text, { file: text, line: 3 })
  reporter.error(text)
  await reporter.group(text, () => Promise.resolve())
  reporter.progress(text, 7, 'B').stop()
  const table = { title: text, columns: [text], rows: [[text], [text]], next: [text] }
  reporter.table(table)
  reporter.table({ ...table, detail: true, shares: new Map([['0', 7]]) })
  reporter.redraw?.(table)
}

let written: string
beforeEach(() => void (written = ''))
afterEach(() => void jest.restoreAllMocks())

const write = (piece: string): boolean => {
  written += piece
  return true
}

const SPEAKERS: [string, (secret: string, text: string) => Promise<string>][] = [
  ['a terminal', (secret, text) => terminal(false, secret, text)],
  ['a screen', (secret, text) => terminal(true, secret, text)],
  [
    'JSON',
    async (secret, text) => {
      const reporter = new JsonReporter({ write })
      reporter.secret(secret)
      await sayEverything(reporter, text)
      reporter.result({ text, list: [text], inner: { '0': text } })
      reporter.failure(new Failure('refused', text, { at: { file: text } }), { text })
      return written
    }
  ],
  ['a log of GitHub, its summary and its outputs', github]
]

async function terminal(isTTY: boolean, secret: string, text: string): Promise<string> {
  const stream = { isTTY, columns: 200, write, on: () => {}, removeListener: () => {} }
  const reporter = new TerminalReporter(stream as unknown as NodeJS.WriteStream, { verbose: true })
  reporter.secret(secret)
  await sayEverything(reporter, text)
  return written
}

async function github(secret: string, text: string): Promise<string> {
  const outputs = join(tmpdir(), 'outputs')
  writeFileSync(outputs, '')
  process.env['GITHUB_OUTPUT'] = outputs
  const reporter = new GitHubReporter()
  jest.spyOn(process.stdout, 'write').mockImplementation((piece) => write(String(piece)))
  try {
    reporter.secret(secret)
    // The runner hides what it is told to.
    written = ''
    await sayEverything(reporter, text)
    reporter.output('text', text)
    reporter.output('json', [text])
    return written + summary.stringify() + readFileSync(outputs, 'utf8')
  } finally {
    jest.restoreAllMocks()
    summary.emptyBuffer()
    delete process.env['GITHUB_OUTPUT']
  }
}

/** What is new each time: the end of a value in a file of outputs. */
const constant = (said: string): string => said.replaceAll(/ghadelimiter_[\w-]+/g, 'END')

describe.each(SPEAKERS)('%s', (_speaker, say) => {
  test.each(SECRETS)('shows nothing of a secret that is: %s', async (_what, secret) => {
    for (const body of bodies(secret)) {
      for (const [, form] of FORMS) {
        const said = constant(await say(secret, `< ${form(body)} >`))
        written = ''
        const blank = constant(await say('', '< *** >'))
        written = ''
        expect(said).toBe(blank)
      }
    }
  })

  test('hides nothing for an empty one', async () => {
    const said = constant(await say('', 'all of it'))
    expect(said).toContain('all of it')
    expect(said).not.toContain('***')
  })
})
