import type { Progress, Reporter, Table } from '../../action/report/reporter'
import type { SourceLocation } from '../../action/report/failure'

/** Keeps what was said, for tests to look at, and prints nothing. */
export class SilentReporter implements Reporter {
  readonly lines: string[] = []
  readonly errors: { message: string; at?: SourceLocation }[] = []
  readonly tables: Table[] = []
  readonly secrets: string[] = []

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
    this.errors.push(at ? { message, at } : { message })
  }

  group<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.lines.push(title)
    return work()
  }

  progress(_title: string, _total: number, _unit: string): Progress {
    return { update: () => {}, stop: () => {} }
  }

  table(table: Table): void {
    this.tables.push(table)
  }

  secret(value: string): void {
    this.secrets.push(value)
  }
}
