import type { Progress, Reporter, Table } from './reporter'
import { Redactor } from './redactor'
import { Failure, type SourceLocation } from './failure'

interface Note {
  level: 'warning' | 'error'
  message: string
  file?: string
  line?: number
}

/**
 * Speaks to a machine: nothing while the work goes on, then one JSON document on standard output,
 * `{"ok":true,…result,"notes":[…]}` or `{"ok":false,"error":{"code","message"},"notes":[…]}`.
 */
export class JsonReporter implements Reporter {
  private readonly redactor = new Redactor()
  private readonly notes: Note[] = []

  constructor(private readonly stream: { write(text: string): unknown } = process.stdout) {}

  info(_message: string): void {}
  debug(_message: string): void {}

  warning(message: string, at?: SourceLocation): void {
    this.notes.push({ level: 'warning', message, ...at })
  }

  error(message: string, at?: SourceLocation): void {
    this.notes.push({ level: 'error', message, ...at })
  }

  group<T>(_title: string, work: () => Promise<T>): Promise<T> {
    return work()
  }

  progress(_title: string, _total: number, _unit: string): Progress {
    return { update: () => {}, stop: () => {} }
  }

  table(_table: Table): void {}

  secret(value: string): void {
    this.redactor.add(value)
  }

  /** Ends the run: what the verb returned. */
  result(result: object): void {
    this.document({ ok: true, ...result, notes: this.notes })
  }

  /** Ends the run: why the verb failed. */
  failure({ code, message, details }: Failure): void {
    this.document({ ok: false, error: { code, message, ...details.at }, notes: this.notes })
  }

  private document(document: object): void {
    this.stream.write(`${this.redactor.clean(JSON.stringify(document))}\n`)
  }
}
