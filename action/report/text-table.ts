import type { Table } from './reporter'

const NUMERIC = /^[\d.,]+( (B|KB|MB|s|ms))?$/

/** The lines of a table in fixed-width text; columns of figures are aligned to the right. */
export function textTable({ columns, rows }: Table): string[] {
  const widths = columns.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0))
  )
  const rightAligned = columns.map(
    (_, column) => rows.length > 0 && rows.every((row) => NUMERIC.test(row[column] ?? ''))
  )
  const format = (cells: string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return rightAligned[column] ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return [format(columns), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(format)]
}
