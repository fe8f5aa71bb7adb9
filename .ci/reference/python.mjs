// Reads what a Python module says about itself: docstrings and signatures. Not a parser of Python: it
// knows the layout that this repository's board code keeps, four spaces and black's line breaks.

/**
 * @typedef {{ name: string, signature: string, doc: string, line: number, kind: 'class' | 'function',
 *   members: Definition[] }} Definition
 */

/**
 * @param {string} text source of a module
 * @returns {{ doc: string, definitions: Definition[] }} public ones only
 */
export function readModule(text) {
  const lines = text.split('\n')
  const definitions = []
  let inside
  for (let at = 0; at < lines.length; at++) {
    const found = /^( {4})?(?:(class)|(?:async )?def) (\w+)(.*)$/.exec(lines[at])
    if (!found) {
      if (/^\S/.test(lines[at]) && !lines[at].startsWith(')')) inside = undefined
      continue
    }
    const [, indented, isClass, name] = found
    const { signature, end } = readSignature(lines, at)
    const definition = {
      name,
      signature,
      doc: readDocstring(lines, end + 1),
      line: at + 1,
      kind: isClass ? 'class' : 'function',
      members: []
    }
    if (!indented) {
      inside = isClass ? definition : undefined
      if (!name.startsWith('_')) definitions.push(definition)
    } else if (inside && !isClass) {
      definition.isProperty = /^ {4}@property/.test(lines[at - 1] ?? '')
      inside.members.push(definition)
    }
    at = end
  }
  return { doc: readDocstring(lines, 0), definitions }
}

function readSignature(lines, start) {
  let text = ''
  for (let at = start; ; at++) {
    text += (text && !text.endsWith('(') ? ' ' : '') + lines[at].trim()
    if (/:$/.test(text) && count(text, '(') === count(text, ')'))
      return { signature: text.slice(0, -1).replace(/\( /g, '('), end: at }
    if (at > start + 12) throw new Error(`no end of the signature in line ${start + 1}`)
  }
}

const count = (text, character) => text.split(character).length - 1

function readDocstring(lines, start) {
  const first = lines.slice(start).findIndex((line) => line.trim() !== '') + start
  const opening = /^(\s*)r?"""/.exec(lines[first] ?? '')
  if (!opening) return ''
  const body = lines.slice(first).join('\n').slice(opening[0].length)
  const raw = body.slice(0, body.search(/(?<!\\)"""/))
  const indent = opening[1].length
  return raw
    .split('\n')
    .map((line, index) => (index ? line.slice(Math.min(indent, line.search(/\S|$/))) : line))
    .join('\n')
    .replace(/\\(.)/g, (_, character) => (character === 'n' ? '\n' : character))
    .trim()
}

/**
 * @param {string} doc a docstring
 * @returns {{ source: string, expected: string }[]} its `>>>` examples
 */
export function examplesOf(doc) {
  const examples = []
  let current
  for (const line of doc.split('\n')) {
    if (line.startsWith('>>> ')) {
      current = { source: line.slice(4), expected: '' }
      examples.push(current)
    } else if (current && /^\.\.\.( |$)/.test(line) && !current.expected) {
      current.source += `\n${line.slice(4)}`
    } else if (line.trim() === '') {
      current = undefined
    } else if (current) {
      current.expected += `${line}\n`
    }
  }
  return examples
}
