import cliProgress from 'cli-progress'
import type { Progress, Reporter, Table } from './reporter'
import { placeText, type SourceLocation } from './failure'
import { Censor, type SafeText } from './safe-text'
import { formatSize } from './size'
import { textTable } from './text-table'

/** To the first column, and clear to the end of the line (ECMA-48). */
const CLEAR_LINE = '\r\u001b[K'

const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39] } as const

/** Speaks to a person: progress bars and colour in a terminal, plain lines everywhere else. */
export class TerminalReporter implements Reporter {
  private readonly censor = new Censor()
  private readonly interactive: boolean
  private readonly coloured: boolean
  private depth = 0
  private bar: cliProgress.SingleBar | undefined
  /** Lines of the table that is to be drawn over. */
  private drawn = 0
  readonly redraw?: (table: Table) => void

  constructor(
    private readonly stream: NodeJS.WriteStream = process.stdout,
    private readonly options: { verbose: boolean } = { verbose: false }
  ) {
    this.interactive = stream.isTTY === true
    this.coloured = this.interactive && !process.env['NO_COLOR']
    if (this.interactive) this.redraw = (table) => this.drawOver(table)
  }

  info(message: string): void {
    this.line(this.censor.line(message))
  }

  debug(message: string): void {
    if (this.options.verbose) this.line(this.style('dim', this.censor.line(message)))
  }

  warning(message: string, at?: SourceLocation): void {
    this.labelled('yellow', 'warning: ', located(message, at))
  }

  error(message: string, at?: SourceLocation): void {
    this.labelled('red', 'error: ', located(message, at))
  }

  async group<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.line(this.style('bold', this.censor.line(title)))
    this.depth += 1
    try {
      return await work()
    } finally {
      this.depth -= 1
    }
  }

  progress(title: string, total: number, unit: string): Progress {
    if (!this.interactive || total === 0) return { update: () => {}, stop: () => {} }
    const inBytes = unit === 'B'
    const format = (value: number): string => (inBytes ? formatSize(value) : String(value))
    const bar = new cliProgress.SingleBar(
      {
        format: `${this.indent()}${this.censor.line(title)} {bar} {done} of ${format(total)}${inBytes ? '' : ` ${unit}`}`,
        stream: this.stream,
        clearOnComplete: true,
        hideCursor: true
      },
      cliProgress.Presets.shades_classic
    )
    bar.start(total, 0, { done: format(0) })
    this.bar = bar
    return {
      update: (done) => bar.update(done, { done: format(done) }),
      stop: () => {
        bar.stop()
        if (this.bar === bar) this.bar = undefined
      }
    }
  }

  table(table: Table): void {
    if (table.detail && !this.options.verbose) return
    this.line(this.censor.line(''))
    this.line(this.style('bold', this.censor.line(table.title)))
    for (const row of textTable(table, this.censor)) this.line(row)
    for (const line of table.next ?? []) this.line(this.censor.line(line))
  }

  /** What is below the screen's edge could not be drawn over, and is counted. */
  private drawOver(table: Table): void {
    const room = Math.max(1, (this.stream.rows ?? 24) - 4)
    const lines = textTable(table, this.censor)
    const left = lines.length - room
    const shown = left > 0 ? lines.slice(0, room) : lines
    if (this.drawn > 0) this.stream.write(`\u001b[${this.drawn}A\u001b[J`)
    this.line(this.style('bold', this.cutToScreen(this.censor.line(table.title))))
    for (const line of shown) this.line(this.cutToScreen(line))
    if (left > 0) this.line(this.cutToScreen(this.censor.line(`… and ${left} more`)))
    this.drawn = shown.length + (left > 0 ? 2 : 1)
  }

  /** A line that breaks takes two, and would be drawn over by half. */
  private cutToScreen(line: SafeText): SafeText {
    const columns = this.stream.columns > 0 ? this.stream.columns : 80
    return line.slice(0, Math.max(0, columns - this.indent().length)) as SafeText
  }

  secret(value: string): void {
    this.censor.hide(value)
  }

  private labelled(style: keyof typeof STYLES, label: string, message: string): void {
    const text = `${this.style(style, label as SafeText)}${this.censor.line(message)}`
    this.line(text as SafeText)
  }

  private line(text: SafeText): void {
    this.drawn = 0 // What is above this line stays.
    // A bar that is being shown moves down: it draws itself again at its next update.
    if (this.bar) this.stream.write(CLEAR_LINE)
    this.stream.write(text === '' ? '\n' : `${this.indent()}${text}\n`)
  }

  private indent(): string {
    return '  '.repeat(this.depth)
  }

  private style(name: keyof typeof STYLES, text: SafeText): SafeText {
    const [on, off] = STYLES[name]
    return this.coloured ? (`\u001b[${on}m${text}\u001b[${off}m` as SafeText) : text
  }
}

function located(message: string, at?: SourceLocation): string {
  if (!at) return message
  const place = placeText(at)
  return message.includes(place) ? message : `${place}: ${message}`
}
