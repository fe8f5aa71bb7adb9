// Docstrings as Markdown.

const GENERATED = '<!-- Generated from the sources by `node .ci/reference.mjs`. -->'

/** A page of modules: what it is called, and each module with its public definitions. */
export function modulePage(title, modules) {
  const parts = [GENERATED, `# ${title}`]
  for (const { name, doc, definitions } of modules) {
    parts.push(`## ${name}`, prose(doc))
    for (const definition of definitions) {
      parts.push(`### ${definition.name}`, heading(definition), prose(definition.doc))
      for (const member of definition.members.filter(isPublic)) parts.push(memberText(member))
    }
  }
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

export function tablePage(title, intro, columns, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
  return `${[GENERATED, `# ${title}`, intro, table].join('\n\n')}\n`
}

export function indexPage(title, intro, entries) {
  const list = entries.map(({ file, title: name, about }) => `- [${name}](${file}): ${about}`)
  return `${[GENERATED, `# ${title}`, intro, list.join('\n')].join('\n\n')}\n`
}

const isPublic = (member) => !member.name.startsWith('_') && member.doc !== ''

function heading(definition) {
  if (definition.kind === 'function') return code(definition.signature)
  const init = definition.members.find((member) => member.name === '__init__')
  const none = definition.signature.endsWith('(Exception)') ? '(*args)' : '()'
  const parameters = init ? init.signature.replace(/^def __init__\(self(, )?/, '(') : none
  return code(definition.name + parameters)
}

const code = (text) => `\`\`\`python\n${text}\n\`\`\``

function memberText(member) {
  const text = prose(member.doc)
  const shown = member.isProperty
    ? member.name
    : member.signature.replace(/(def \w+\()(self|cls)(, )?/, '$1')
  return `**\`${shown.replace(/^(async )?def /, '$1')}\`**\n\n${text}`
}

/** Paragraphs, examples and the `:param x:` lists of a docstring. */
function prose(doc) {
  const blocks = []
  for (const block of doc.split(/\n\s*\n/)) {
    if (/^Examples?:$/.test(block.trim())) continue
    if (/^\s*(>>>|\.\.\.)/.test(block)) blocks.push(code(block))
    else if (/^:\w/.test(block)) blocks.push(fields(block))
    else if (/^ {4}/.test(block)) blocks.push(indented(block))
    else blocks.push(inline(block))
  }
  return blocks.filter(Boolean).join('\n\n')
}

function indented(block) {
  const text = block.replace(/^ {4}/gm, '')
  return code(text)
}

function fields(block) {
  return block
    .replace(/\n\s+/g, ' ')
    .split('\n')
    .map((line) => inline(line))
    .map((line) =>
      line
        .replace(/^:param (\w+): */, '- `$1`: ')
        .replace(/^:raises? (\w+): */, '- raises `$1`: ')
        .replace(/^:returns?: */, '- returns ')
    )
    .join('\n')
}

const inline = (text) =>
  text
    .replace(/:\w+:`([^`]+)`/g, '`$1`')
    .replace(/``([^`]+)``/g, '`$1`')
    .replace(/::$/, ':')
