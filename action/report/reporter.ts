import type { SourceLocation } from './failure'

/** A running count towards a known total, shown as a bar, as log lines or not at all. */
export interface Progress {
  /** @param done absolute amount in the unit of the total */
  update(done: number): void
  /** Ends the display; safe to call twice. */
  stop(): void
}

/** A table for people: the job summary, the terminal. Cells are plain text. */
export interface Table {
  title: string
  columns: string[]
  rows: string[][]
  /** Long and seldom read: folded in a job summary, shown in a terminal with `--verbose` only. */
  detail?: boolean
  /** What the whole divides into, for a picture in a job summary. */
  shares?: Map<string, number>
  /** What to do next, in sentences. */
  next?: string[]
}

/**
 * How the product speaks. What it is given may come from anybody (a board, a broker, a file): every
 * reporter makes it safe to be shown (`safe-text.ts`), and nobody before it has to. `build`, `release`, `channel` and `serial` are given one and never print by
 * themselves, so that the same work reads well in a terminal, in a workflow's log and as JSON.
 */
export interface Reporter {
  info(message: string): void
  /** Seen only when asked for (`--verbose`, a debug run of the workflow). */
  debug(message: string): void
  warning(message: string, at?: SourceLocation): void
  /** Several may precede the one Failure that ends the run, for example one a module. */
  error(message: string, at?: SourceLocation): void
  /** A phase of the work: a log group on GitHub, a heading in a terminal. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  /** @param unit of `total`, for people: `B`, `modules`, `files` */
  progress(title: string, total: number, unit: string): Progress
  table(table: Table): void
  /** Shows a table in the place of the one before; undefined where nothing can be drawn over. */
  redraw?: (table: Table) => void
  /** Hides the value in all output from now on, line by line; called before anything else is. */
  secret(value: string): void
}
