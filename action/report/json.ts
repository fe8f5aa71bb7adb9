import type { Progress, Reporter, Table } from './reporter'
import { Failure, type SourceLocation } from './failure'
import { Censor, type SafeJson } from './safe-text'

/** More tell nobody more. */
const MAX_NOTES = 1_000

interface Note {
  level: 'warning' | 'error'
  said: object
}

/**
 * Speaks to a machine: nothing while the work goes on, then one JSON document on standard output,
 * `{"ok":true,…result,"notes":[…]}` or `{"ok":false,"error":{"code","message"},…result,"notes":[…]}`.
 */
export class JsonReporter implements Reporter {
  private readonly censor = new Censor()
  /** As they were said: a secret may become known only after a note that has it. */
  private readonly notes: Note[] = []

  constructor(private readonly stream: { write(text: string): unknown } = process.stdout) {}

  info(_message: string): void {}
  debug(_message: string): void {}

  warning(message: string, at?: SourceLocation): void {
    this.note('warning', { message, ...at })
  }

  error(message: string, at?: SourceLocation): void {
    this.note('error', { message, ...at })
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
    this.document({ ok: own(true), ...this.safe(result) })
  }

  /** Ends the run: why the verb failed, and what it came to all the same. */
  failure({ code, message, details }: Failure, result: object = {}): void {
    const error = joined({ code: own(code), ...this.safe({ message, ...details.at }) })
    this.document({ ok: own(false), error, ...this.safe(result) })
  }

  private note(level: Note['level'], said: object): void {
    if (this.notes.length < MAX_NOTES) this.notes.push({ level, said })
  }

  /** Names and codes of our own are for machines, and stay, whatever words are secret. */
  private safe(fields: object): Record<string, SafeJson> {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined)
    return Object.fromEntries(given.map(([name, value]) => [name, this.censor.json(value)]))
  }

  private document(fields: Record<string, SafeJson>): void {
    const notes = this.notes.map(({ level, said }) =>
      joined({ level: own(level), ...this.safe(said) })
    )
    this.stream.write(`${joined({ ...fields, notes: `[${notes.join(',')}]` as SafeJson })}\n`)
  }
}

/** A word of our own. */
const own = (value: string | boolean): SafeJson => JSON.stringify(value) as SafeJson

const joined = (fields: Record<string, SafeJson>): SafeJson =>
  `{${Object.entries(fields)
    .map(([name, json]) => `${own(name)}:${json}`)
    .join(',')}}` as SafeJson
