import * as core from '@actions/core'
import type { Progress, Reporter, Table } from './reporter'
import { Redactor } from './redactor'
import type { SourceLocation } from './failure'
import { textTable } from './text-table'

/** Speaks to a workflow: log groups, annotations on file and line, tables in the job summary. */
export class GitHubReporter implements Reporter {
  private readonly redactor = new Redactor()

  constructor(private readonly options: { showSummary: boolean } = { showSummary: true }) {}

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
    core.info(this.redactor.clean([table.title, ...textTable(table)].join('\n')))
    if (!this.options.showSummary) return
    core.summary
      .addHeading(this.redactor.clean(table.title), 3)
      .addTable([
        table.columns.map((data) => ({ data: escapeHtml(data), header: true })),
        ...table.rows.map((row) =>
          row.map((cell) => ({ data: escapeHtml(this.redactor.clean(cell)) }))
        )
      ])
  }

  secret(value: string): void {
    this.redactor.add(value)
    // The runner masks a multi-line value line by line, and only values that are lines of the log.
    for (const line of value.split(/\r?\n/)) if (line.trim()) core.setSecret(line.trim())
  }

  /** Writes the tables to the job summary. Runners without one (old, or act) are not an error. */
  async finish(): Promise<void> {
    if (!this.options.showSummary || !process.env['GITHUB_STEP_SUMMARY']) return
    await core.summary.write()
  }
}

function annotation(at?: SourceLocation): core.AnnotationProperties {
  if (!at) return {}
  return { file: at.file, ...(at.line === undefined ? {} : { startLine: at.line }) }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
