import { expect, test } from '@jest/globals'
import { TerminalReporter } from '../../../action/report/terminal'

/** A stream that keeps what is written; a terminal or not. */
function stream(isTTY: boolean): NodeJS.WriteStream & { text: string } {
  const written = {
    isTTY,
    columns: 80,
    text: '',
    write(piece: string) {
      written.text += piece
      return true
    }
  }
  return written as unknown as NodeJS.WriteStream & { text: string }
}

test('groups indent what is said in them', async () => {
  const out = stream(false)
  const reporter = new TerminalReporter(out)
  await reporter.group('Build', () => Promise.resolve(reporter.info('63 modules')))
  reporter.info('done')
  expect(out.text).toBe('Build\n  63 modules\ndone\n')
})

test('where there is no terminal there is neither colour nor a bar', () => {
  const out = stream(false)
  const reporter = new TerminalReporter(out)
  reporter.progress('Sending', 10, 'B').update(5)
  reporter.warning('careful', { file: 'a.py', line: 3 })
  expect(out.text).toBe('warning: a.py:3: careful\n')
})

test('a place that the message names is not named twice', () => {
  const out = stream(false)
  new TerminalReporter(out).error('a.py:3 is wrong', { file: 'a.py', line: 3 })
  expect(out.text).toBe('error: a.py:3 is wrong\n')
})

test('a line that is said while a bar is shown takes the place of the bar', () => {
  const out = stream(true)
  const reporter = new TerminalReporter(out)
  reporter.info('before')
  expect(out.text).toBe('before\n')
  const progress = reporter.progress('Sending', 10, 'files')
  const begun = out.text.length
  reporter.info('between')
  expect(out.text.slice(begun)).toBe('\r\u001b[Kbetween\n')
  progress.stop()
  const ended = out.text.length
  reporter.info('after')
  expect(out.text.slice(ended)).toBe('after\n')
})

test('details are for those who ask', () => {
  const out = stream(false)
  new TerminalReporter(out).debug('small print')
  new TerminalReporter(out, { verbose: true }).debug('large print')
  expect(out.text).toBe('large print\n')
})

test('a secret is hidden in lines, titles and tables', async () => {
  const out = stream(false)
  const reporter = new TerminalReporter(out)
  reporter.secret('hunter22')
  await reporter.group('with hunter22', () => Promise.resolve(reporter.error('hunter22')))
  reporter.table({ title: 'hunter22', columns: ['hunter22'], rows: [['hunter22']] })
  expect(out.text).not.toContain('hunter22')
})

test('a table is drawn in the place of the one before, in a terminal alone', () => {
  const out = stream(true)
  const reporter = new TerminalReporter(out)
  const draw = (state: string): void =>
    reporter.redraw!({ title: 'Boards', columns: ['board'], rows: [[state]] })
  draw('checking')
  out.text = ''
  draw('confirmed')
  // Up four lines, and clear to the end of the screen (ECMA-48).
  expect(out.text.startsWith('\u001b[4A\u001b[J')).toBe(true)
  expect(out.text).toMatch(/Boards.*\nboard\n─+\nconfirmed\n$/)
  expect(new TerminalReporter(stream(false)).redraw).toBeUndefined()
})

test('what was said between two drawings of a table is not drawn over', () => {
  const out = stream(true)
  const reporter = new TerminalReporter(out)
  const draw = (): void => reporter.redraw!({ title: 'Boards', columns: ['board'], rows: [] })
  draw()
  reporter.warning('the broker was away')
  out.text = ''
  draw()
  expect(out.text).not.toContain('\u001b[J')
})

test('a table breaks no line of a narrow screen, where it could not be drawn over', () => {
  const out = Object.assign(stream(true), { rows: 6, columns: 12 })
  const rows = Array.from({ length: 20 }, (_, index) => [`board ${index} of twenty`])
  const title = 'Boards at mqtt://127.0.0.1:1883'
  new TerminalReporter(out).redraw!({ title, columns: ['board'], rows })
  // Without what makes the title bold.
  const text = ['\u001b[1m', '\u001b[22m'].reduce(
    (seen, style) => seen.replace(style, ''),
    out.text
  )
  const lines = text.split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(12)
})

test('a screen that is narrower than the indent shows nothing of a table', async () => {
  const out = Object.assign(stream(true), { columns: 1 })
  const reporter = new TerminalReporter(out)
  const table = { title: 'Boards', columns: ['board'], rows: [['esp32']] }
  await reporter.group('', () => Promise.resolve(reporter.redraw!(table)))
  expect(out.text).not.toMatch(/board|esp/i)
})

test('of a table that is longer than the screen the rest is counted', () => {
  const out = Object.assign(stream(true), { rows: 10 })
  const rows = Array.from({ length: 20 }, (_, index) => [`board ${index}`])
  new TerminalReporter(out).redraw!({ title: 'Boards', columns: ['board'], rows })
  expect(out.text).toContain('board 3\n… and 16 more\n')
})
