import * as core from '@actions/core'
import type { Progress, Reporter, Table } from './reporter'
import { Redactor } from './redactor'
import type { SourceLocation } from './failure'
import { textTable } from './text-table'

/** Speaks to a workflow: log groups, annotations on file and line, tables in the job summary. */
export class GitHubReporter implements Reporter {
  private readonly redactor = new Redactor()

  /** Whether tables also go to the job summary. */
  showSummary = true

  info(message: string): void {
    core.info(this.redactor.clean(message))
  }

  debug(message: string): void {
    core.debug(this.redactor.clean(message))
  }

  warning(message: string, at?: SourceLocation): void {
    core.warning(this.redactor.clean(message), annotation(at))
  }

  error(message: string, at?: SourceLocation): void {
    core.error(this.redactor.clean(message), annotation(at))
  }

  group<T>(title: string, work: () => Promise<T>): Promise<T> {
    return core.group(this.redactor.clean(title), work)
  }

  /** A log cannot redraw a line, so the end of the work is all that is said. */
  progress(_title: string, _total: number, _unit: string): Progress {
    return { update: () => {}, stop: () => {} }
  }

  table(table: Table): void {
    const title = this.redactor.clean(table.title)
    const text = this.redactor.clean(textTable(table).join('\n'))
    if (!table.detail) core.info(`${title}\n${text}`)
    if (!this.showSummary) return
    const html = this.redactor.clean(htmlTable(table))
    if (table.detail) core.summary.addDetails(title, html)
    else core.summary.addHeading(title, 3).addRaw(html, true)
  }

  secret(value: string): void {
    // The runner masks what it finds within a line of its log: each line by itself.
    for (const line of this.redactor.add(value)) core.setSecret(line)
  }

  /** Writes the tables to the job summary. Runners without one (old, or act) are not an error. */
  async finish(): Promise<void> {
    if (!this.showSummary || !process.env['GITHUB_STEP_SUMMARY']) return
    await core.summary.write()
  }
}

function annotation(at?: SourceLocation): core.AnnotationProperties {
  if (!at) return {}
  return { file: at.file, ...(at.line === undefined ? {} : { startLine: at.line }) }
}

function htmlTable({ columns, rows }: Table): string {
  const row = (tag: string, cells: string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
  return `<table>${row('th', columns)}${rows.map((cells) => row('td', cells)).join('')}</table>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
