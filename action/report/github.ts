import * as core from '@actions/core'
import { Failure, type SourceLocation } from './failure'
import type { Progress, Reporter, Table } from './reporter'
import { Censor, type SafeText } from './safe-text'
import { textTable } from './text-table'

/** GitHub refuses a job summary above 1 MiB whole; the last row has to fit, too. */
const MAX_SUMMARY = 1_000_000 - 20_000

/** What a log takes: nothing that is not safe. */
const log: {
  info(text: SafeText): void
  debug(text: SafeText): void
  warning(text: SafeText, place: core.AnnotationProperties): void
  error(text: SafeText, place: core.AnnotationProperties): void
  group<T>(title: SafeText, work: () => Promise<T>): Promise<T>
} = core

/** Speaks to a workflow: log groups, annotations on file and line, tables in the job summary. */
export class GitHubReporter implements Reporter {
  private readonly censor = new Censor()

  /** Whether tables also go to the job summary. */
  showSummary = true

  info(message: string): void {
    log.info(this.censor.line(message))
  }

  debug(message: string): void {
    log.debug(this.censor.line(message))
  }

  warning(message: string, at?: SourceLocation): void {
    log.warning(this.censor.line(message), this.annotation(at))
  }

  error(message: string, at?: SourceLocation): void {
    log.error(this.censor.line(message), this.annotation(at))
  }

  group<T>(title: string, work: () => Promise<T>): Promise<T> {
    return log.group(this.censor.line(title), work)
  }

  /** A log cannot redraw a line, so the end of the work is all that is said. */
  progress(_title: string, _total: number, _unit: string): Progress {
    return { update: () => {}, stop: () => {} }
  }

  table(table: Table): void {
    if (!table.detail) {
      log.info(this.censor.line(table.title))
      for (const line of textTable(table, this.censor)) log.info(line)
      for (const line of table.next ?? []) log.info(this.censor.line(line))
    }
    if (this.showSummary) this.summarize(table)
  }

  secret(value: string): void {
    // The runner masks what it finds within a line of its log: each line by itself.
    for (const line of this.censor.hide(value)) core.setSecret(line)
  }

  /** Sets an output of the action: text as it is, everything else as JSON. */
  output(name: string, value: unknown): void {
    const text = typeof value === 'string' ? this.censor.line(value) : this.censor.json(value)
    try {
      core.setOutput(name, text)
    } catch (cause) {
      throw new Failure(
        'output-unwritable',
        `the output ${name} cannot be left for later steps: the runner's file for outputs (GITHUB_OUTPUT) is not to be written`,
        { cause }
      )
    }
  }

  /** Writes the tables to the job summary. Runners without one (old, or act) are not an error. */
  async finish(): Promise<void> {
    if (!this.showSummary || !process.env['GITHUB_STEP_SUMMARY']) return
    await core.summary.write().catch(() => {
      this.warning(
        "The job summary is missing: the runner's file for it (GITHUB_STEP_SUMMARY) is not to be written."
      )
    })
  }

  private summarize(table: Table): void {
    const title = this.censor.html(table.title)
    const html = `${this.htmlTable(table)}${this.htmlLines(table.next ?? [])}`
    if (table.shares) core.summary.addRaw(picture(this.censor.line(table.title), table.shares))
    if (table.detail) core.summary.addDetails(title, html)
    else core.summary.addHeading(title, 3).addRaw(html, true)
  }

  private htmlTable({ columns, rows }: Table): string {
    const row = (tag: string, cells: string[]): string =>
      `<tr>${cells.map((cell) => `<${tag}>${this.censor.html(cell)}</${tag}>`).join('')}</tr>`
    const lines = [row('th', columns)]
    let size = core.summary.stringify().length + lines[0]!.length
    for (const [index, cells] of rows.entries()) {
      const line = row('td', cells)
      size += line.length
      if (size > MAX_SUMMARY) {
        lines.push(`<tr><td>and ${rows.length - index} more, which are in the log</td></tr>`)
        break
      }
      lines.push(line)
    }
    return `<table>${lines.join('')}</table>`
  }

  private htmlLines(lines: string[]): string {
    return lines.map((line) => `<p>${this.censor.html(line)}</p>`).join('')
  }

  private annotation(at?: SourceLocation): core.AnnotationProperties {
    if (!at) return {}
    return {
      file: this.censor.line(at.file),
      ...(at.line === undefined ? {} : { startLine: at.line })
    }
  }
}

/** A pie chart, which GitHub draws (mermaid). Labels are words of ours and become no more than that. */
function picture(title: SafeText, shares: Map<string, number>): string {
  const word = (text: string): string => text.replaceAll(/[^\w -]/g, '')
  const lines = [...shares].map(([label, count]) => `  "${word(label)}" : ${Math.round(count)}`)
  return ['', '```mermaid', `pie showData title ${word(title)}`, ...lines, '```', '', ''].join('\n')
}
