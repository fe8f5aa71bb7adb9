/**
 * The line of a key in a TOML text, since the parser does not keep it. Good enough for messages: a
 * key that is written in an unusual way (dotted, inside an inline table) gives its table's line.
 *
 * @param table dotted name of the table: `tool.poetry`; empty for keys before the first table
 * @returns 1-based; undefined when neither the key nor the table is there
 */
export function lineOfKey(text: string, table: string, key: string): number | undefined {
  let inTable = table === ''
  let tableLine: number | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const header = /^\[{1,2}([^[\]]+)\]/.exec(line.trimStart())?.[1]
    if (header !== undefined) {
      inTable = header.replace(/["'\s]/g, '') === table
      if (inTable) tableLine ??= index + 1
    } else if (inTable && keyOn(line) === key) {
      return index + 1
    }
  }
  return tableLine
}

/** Whether a key's table stands in braces on the key's own line, and not below a header or dotted keys. */
export function isInlineTable(text: string, table: string, key: string): boolean {
  const line = text.split('\n')[(lineOfKey(text, table, key) ?? 0) - 1] ?? ''
  return keyOn(line) === key && /=\s*\{/.test(line)
}

function keyOn(line: string): string | undefined {
  const [, double, single, bare] = /^\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*=/.exec(line) ?? []
  return double ?? single ?? bare
}
