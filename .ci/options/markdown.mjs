// Tables of options for the documentation.

/** A table of an action's inputs. */
export function inputsTable(action, { optionsOf, factsOf }) {
  const rows = optionsOf(action).map(([name, option]) => {
    const { bounds, list, default: instead } = factsOf(option)
    const value = option.otherwise ?? (instead === undefined ? '' : `\`${instead}\``)
    return [`\`${name}\``, [option.text, bounds, list].filter(Boolean).join('; '), value]
  })
  return table(['input', 'is', 'default'], rows)
}

/** A table of an action's outputs. */
export function outputsTable(action, { OUTPUTS }) {
  const rows = Object.entries(OUTPUTS[action]).map(([name, { text }]) => [`\`${name}\``, text])
  return table(['output', 'is'], rows)
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll(/[|<]/g, '\\$&')).join(' | ')} |`
  return [line(columns), `|${'---|'.repeat(columns.length)}`, ...rows.map(line)].join('\n')
}

/** Puts a text between the page's markers `<!-- name -->` and `<!-- end of name -->`. */
export function between(page, name, text) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`no ${start} … ${end}`)
  return `${page.slice(0, from + start.length)}\n${text}\n${page.slice(to)}`
}
