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

/** A table of the variables that stand in for options of the command line. */
export function variablesTable({ VERBS, optionsOf }) {
  const variables = new Map()
  for (const verb of VERBS) {
    for (const [name, { env }] of optionsOf(verb)) {
      if (env === undefined) continue
      const { verbs } = variables.get(env) ?? { verbs: [] }
      variables.set(env, { name, verbs: [...verbs, `\`${verb}\``] })
    }
  }
  const rows = [...variables].map(([env, { name, verbs }]) => [
    `\`${env}\``,
    `\`--${name}\``,
    verbs.join(', ')
  ])
  return table(['variable', 'stands in for', 'of'], rows)
}

/** What each verb does and its options, in the order and words of `--help`. */
export function verbsTables(program, { optionsOf, commandOption }) {
  const section = (command) => {
    const verb = command.name()
    const rows = optionsOf(verb).map(([name, option]) => {
      if (option.operand !== undefined) return [`\`${option.operand}…\``, option.text]
      const { flags, description } = commandOption(name, option)
      return [`\`${flags}\``, description]
    })
    return `### ${verb}\n\n${command.description()}\n\n${table(['option', 'is'], rows)}`
  }
  return program.commands.map(section).join('\n\n')
}

/** A table of an action's outputs. */
export function outputsTable(action, { OUTPUTS }) {
  const rows = Object.entries(OUTPUTS[action]).map(([name, { text }]) => [`\`${name}\``, text])
  return table(['output', 'is'], rows)
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.map(escaped).join(' | ')} |`
  return [line(columns), `|${'---|'.repeat(columns.length)}`, ...rows.map(line)].join('\n')
}

/** What is no code has no markup either. */
const escaped = (cell) => cell.replaceAll(cell.startsWith('`') ? '|' : /[|<]/g, '\\$&')

/** Puts a text between the page's markers `<!-- name -->` and `<!-- end of name -->`. */
export function between(page, name, text) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`no ${start} … ${end}`)
  return `${page.slice(0, from + start.length)}\n${text}\n${page.slice(to)}`
}
