import { MAX_DEPTH, TOO_DEEP } from '../../release/nested-json'
import { Failure } from '../../report/failure'

/** A value that a manifest.py can write down: what Python calls literals. */
export type Literal = string | number | boolean | null | Literal[]

/** One call of a function, at its line. */
export interface Call {
  /** `package`, `options.defaults`. */
  name: string
  args: Literal[]
  named: Map<string, Literal>
  line: number
}

/**
 * Reads a manifest.py (MicroPython: tools/manifestfile.py) as the list of calls that nearly all of them are. It
 * is not run: anything but calls with literals is refused by its line.
 *
 * @throws Failure `manifest-py`
 */
export function parseManifest(text: string, file: string): Call[] {
  return new Parser(tokens(text), text.split('\n'), file).calls()
}

interface Token {
  kind: 'name' | 'string' | 'number' | 'sign' | 'end'
  text: string
  line: number
}

const SPACE = /(?:[ \t\f]|\\\r?\n|#[^\n]*)+/y
const NAME = /[A-Za-z_][\w.]*/y
const NUMBER = /-?\d[\w.]*/y
const STRING =
  /[rRbBuU]{0,2}(?:"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*')/y
const KINDS: [RegExp, Token['kind']][] = [
  [STRING, 'string'],
  [NAME, 'name'],
  [NUMBER, 'number'],
  [/[(),[\]=]/y, 'sign']
]

function tokens(text: string): Token[] {
  const found: Token[] = []
  let line = 1
  let depth = 0
  for (let at = 0; at < text.length;) {
    const skipped = match(SPACE, text, at)
    if (skipped !== undefined) {
      line += skipped.split('\n').length - 1
      at += skipped.length
      continue
    }
    if (/[\r\n;]/.test(text[at]!)) {
      // Inside brackets a line's end is nothing.
      if (depth === 0) found.push({ kind: 'end', text: '', line })
      if (text[at] === '\n') line++
      at++
      continue
    }
    const token = tokenAt(text, at, line)
    if (/^[([]$/.test(token.text)) depth++
    if (/^[)\]]$/.test(token.text)) depth--
    found.push(token)
    line += token.text.split('\n').length - 1
    at += token.text.length
  }
  return [...found, { kind: 'end', text: '', line }]
}

/** What is none of these is one character, which no call has. */
function tokenAt(text: string, at: number, line: number): Token {
  for (const [pattern, kind] of KINDS) {
    const found = match(pattern, text, at)
    if (found !== undefined) return { kind, text: found, line }
  }
  return { kind: 'sign', text: text[at]!, line }
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

class Parser {
  private at = 0
  private depth = 0

  constructor(
    private readonly tokens: Token[],
    private readonly lines: string[],
    private readonly file: string
  ) {}

  calls(): Call[] {
    const calls: Call[] = []
    while (this.at < this.tokens.length) {
      const token = this.next()
      if (token.kind === 'end') continue
      // A docstring, which says nothing to anybody but readers.
      if (token.kind === 'string' && this.peek().kind === 'end') continue
      calls.push(this.call(token))
      if (this.peek().kind !== 'end') throw this.beyond(this.peek())
    }
    return calls
  }

  private call(token: Token): Call {
    if (token.kind !== 'name' || this.peek().text !== '(') throw this.beyond(token)
    this.next()
    const call: Call = { name: token.text, args: [], named: new Map(), line: token.line }
    while (this.peek().text !== ')') {
      const first = this.peek()
      const isNamed = first.kind === 'name' && this.tokens[this.at + 1]?.text === '='
      if (isNamed) {
        this.at += 2
        call.named.set(first.text, this.literal())
      } else {
        call.args.push(this.literal())
      }
      if (this.peek().text !== ')') this.expect(',')
    }
    this.next()
    return call
  }

  private literal(): Literal {
    const token = this.next()
    if (token.kind === 'string') return this.strings(token)
    if (token.kind === 'number' && Number.isFinite(Number(token.text))) return Number(token.text)
    if (token.text === '[' || token.text === '(') return this.sequence(token)
    const constants = new Map([
      ['True', true],
      ['False', false],
      ['None', null]
    ])
    const constant = constants.get(token.text)
    if (token.kind !== 'name' || constant === undefined) throw this.beyond(token)
    return constant
  }

  /** Strings beside each other are one. */
  private strings(first: Token): string {
    let value = unquoted(first.text)
    while (this.peek().kind === 'string') value += unquoted(this.next().text)
    return value
  }

  private sequence(open: Token): Literal {
    const close = open.text === '[' ? ']' : ')'
    const items: Literal[] = []
    let commas = 0
    if (++this.depth > MAX_DEPTH) throw refused(this.file, open.line, TOO_DEEP)
    while (this.peek().text !== close) {
      items.push(this.literal())
      if (this.peek().text !== close) {
        this.expect(',')
        commas++
      }
    }
    this.next()
    this.depth--
    // Brackets around one value are no tuple.
    return open.text === '(' && items.length === 1 && commas === 0 ? items[0]! : items
  }

  private expect(sign: string): void {
    const token = this.next()
    if (token.text !== sign) throw this.beyond(token)
  }

  private peek(): Token {
    return this.tokens[this.at] ?? this.tokens.at(-1)!
  }

  private next(): Token {
    const token = this.peek()
    this.at++
    return token
  }

  private beyond({ kind, line }: Token): Failure {
    if (kind === 'end') return refused(this.file, line, 'a bracket is not closed')
    const text = this.lines[line - 1]!.trim().slice(0, 60)
    return refused(this.file, line, `${JSON.stringify(text)} is more than calls with literals`)
  }
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\n': '' }

function unquoted(token: string): string {
  const [, prefix = '', quote = '', body = ''] = /^(\w*)("""|'''|"|')([^]*)\2$/.exec(token)!
  if (quote !== '' && /r/i.test(prefix)) return body
  return body.replace(/\\([^])/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped)
}

export const refused = (file: string, line: number, why: string): Failure =>
  new Failure(
    'manifest-py',
    `${file}:${line}: ${why}; a manifest.py is read here, not run: name the files with packages in an mpy-blox.toml instead`,
    { at: { file, line } }
  )
