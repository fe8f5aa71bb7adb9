import type { Progress, Reporter, Table } from '../../action/report/reporter'
import type { SourceLocation } from '../../action/report/failure'

/** Keeps what was said, so that a test can look at it, and prints nothing. */
export class RecordingReporter implements Reporter {
  /** Everything that was said, errors included. */
  readonly lines: string[] = []
  readonly errors: { message: string; at?: SourceLocation }[] = []
  readonly tables: Table[] = []
  readonly secrets: string[] = []
  readonly progressed: number[] = []

  info(message: string): void {
    this.lines.push(message)
  }

  debug(message: string): void {
    this.lines.push(message)
  }

  warning(message: string, _at?: SourceLocation): void {
    this.lines.push(message)
  }

  error(message: string, at?: SourceLocation): void {
    this.lines.push(message)
    this.errors.push(at ? { message, at } : { message })
  }

  group<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.lines.push(title)
    return work()
  }

  progress(_title: string, _total: number, _unit: string): Progress {
    return { update: (done) => this.progressed.push(done), stop: () => {} }
  }

  table(table: Table): void {
    this.tables.push(table)
  }

  secret(value: string): void {
    this.secrets.push(value)
  }
}
