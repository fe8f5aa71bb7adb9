import type { Progress, Reporter, Table } from './reporter'
import { Failure, type SourceLocation } from './failure'
import { Censor, type SafeJson } from './safe-text'

interface Note {
  level: 'warning' | 'error'
  message: string
  file?: string
  line?: number
}

/** More tell nobody more. */
const MAX_NOTES = 1_000

/**
 * Speaks to a machine: nothing while the work goes on, then one JSON document on standard output,
 * `{"ok":true,…result,"notes":[…]}` or `{"ok":false,"error":{"code","message"},…result,"notes":[…]}`.
 */
export class JsonReporter implements Reporter {
  private readonly censor = new Censor()
  private readonly notes: Note[] = []

  constructor(private readonly stream: { write(text: string): unknown } = process.stdout) {}

  info(_message: string): void {}
  debug(_message: string): void {}

  warning(message: string, at?: SourceLocation): void {
    this.note({ level: 'warning', message, ...at })
  }

  error(message: string, at?: SourceLocation): void {
    this.note({ level: 'error', message, ...at })
  }

  group<T>(_title: string, work: () => Promise<T>): Promise<T> {
    return work()
  }

  progress(_title: string, _total: number, _unit: string): Progress {
    return { update: () => {}, stop: () => {} }
  }

  table(_table: Table): void {}

  secret(value: string): void {
    this.censor.hide(value)
  }

  /** Ends the run: what the verb returned. */
  result(result: object): void {
    this.document({ ok: true, ...result, notes: this.notes })
  }

  /** Ends the run: why the verb failed, and what it came to all the same. */
  failure({ code, message, details }: Failure, result: object = {}): void {
    const error = { code, message, ...details.at }
    this.document({ ok: false, error, ...result, notes: this.notes })
  }

  private note(note: Note): void {
    if (this.notes.length < MAX_NOTES) this.notes.push(note)
  }

  private document(document: object): void {
    const json: SafeJson = this.censor.json(document)
    this.stream.write(`${json}\n`)
  }
}
