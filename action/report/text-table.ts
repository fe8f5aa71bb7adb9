import type { Table } from './reporter'
import type { Censor, SafeText } from './safe-text'

const NUMERIC = /^[\d.,]+( (B|KB|MB|s|ms))?$/

/** The lines of a table in fixed-width text; columns of figures are aligned to the right. */
export function textTable(table: Table, censor: Pick<Censor, 'cell'>): SafeText[] {
  const columns = table.columns.map((title) => censor.cell(title))
  const rows = table.rows.map((row) => row.map((cell) => censor.cell(cell)))
  const widths = columns.map((title, column) =>
    Math.max(
      title.length,
      rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0)
    )
  )
  const rightAligned = columns.map(
    (_, column) => rows.length > 0 && rows.every((row) => NUMERIC.test(row[column] ?? ''))
  )
  // What is joined of safe cells, with spaces and lines between them, is safe.
  const format = (cells: SafeText[]): SafeText =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return rightAligned[column] ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd() as SafeText
  const rule = widths.map((width) => '─'.repeat(width)).join('  ') as SafeText
  return [format(columns), rule, ...rows.map(format)]
}
