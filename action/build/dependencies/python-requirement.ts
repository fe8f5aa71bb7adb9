import { Failure, type SourceLocation } from '../../report/failure'

/** A dependency as Python packages write it (PEP 508). */
export interface PythonRequirement {
  name: string
  /** `>=1.0,<2`; empty for any version. */
  specifier: string
  /** Condition; empty when there is none. */
  marker: string
}

/** @throws Failure `requirement-invalid` */
export function parsePythonRequirement(text: string, at: SourceLocation): PythonRequirement {
  const [before, ...after] = text.split(';')
  const stated = before!.trim()
  const name = /^[A-Za-z0-9][\w.-]*/.exec(stated)?.[0]
  if (name === undefined) throw invalid(at, text, 'it has no name')
  const rest = stated.slice(name.length).replace(/[()\s]/g, '')
  // Extras are for PCs: what they add has a marker that no board fulfils.
  const specifier = rest.startsWith('[') ? rest.slice(rest.indexOf(']') + 1) : rest
  if (specifier !== '' && !specifier.split(',').every((one) => SPECIFIER.test(one))) {
    throw invalid(at, text, 'it is not a name with versions')
  }
  return { name, specifier, marker: after.join(';').trim() }
}

const SPECIFIER = /^(?:[<>]=?|[=!~]=|===)[\w.*+!-]+$/

/** What markers see on a board: PyPI's tools would have them see the PC. */
const BOARD: Record<string, string> = {
  os_name: '',
  sys_platform: 'micropython',
  platform_machine: '',
  platform_python_implementation: 'MicroPython',
  platform_release: '',
  platform_system: '',
  platform_version: '',
  python_version: '3.8',
  python_full_version: '3.8.0',
  implementation_name: 'micropython',
  implementation_version: '1.22.0',
  extra: ''
}

/**
 * Whether a condition holds on a board.
 *
 * @throws Failure `requirement-invalid`
 */
export function appliesToBoards(marker: string, at: SourceLocation): boolean {
  if (marker === '') return true
  const tokens = marker.match(/"[^"]*"|'[^']*'|[()]|[<>=!~]+|[\w.]+/g) ?? []
  const reader = new MarkerReader(tokens, () => invalid(at, marker, 'it is not a condition'))
  return reader.read()
}

type Compare = (order: number) => boolean

const COMPARE: Record<string, Compare> = {
  '==': (order) => order === 0,
  '===': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '~=': (order) => order >= 0
}

class MarkerReader {
  private next = 0

  constructor(
    private readonly tokens: string[],
    private readonly malformed: () => Failure
  ) {}

  read(): boolean {
    const value = this.either()
    if (this.next < this.tokens.length) throw this.malformed()
    return value
  }

  private either(): boolean {
    let value = this.both()
    while (this.take('or')) value = this.both() || value
    return value
  }

  private both(): boolean {
    let value = this.one()
    while (this.take('and')) value = this.one() && value
    return value
  }

  private one(): boolean {
    if (!this.take('(')) return this.comparison()
    const value = this.either()
    if (!this.take(')')) throw this.malformed()
    return value
  }

  private comparison(): boolean {
    const left = this.value()
    const isNegated = this.take('not')
    const operator = this.tokens[this.next++] ?? ''
    const right = this.value()
    if (operator === 'in') return right.includes(left) !== isNegated
    const compare = COMPARE[operator]
    if (compare === undefined || isNegated) throw this.malformed()
    return compare(orderOf(left, right))
  }

  private value(): string {
    const token = this.tokens[this.next++] ?? ''
    if (/^["']/.test(token)) return token.slice(1, -1)
    const value = BOARD[token]
    if (value === undefined) throw this.malformed()
    return value
  }

  private take(token: string): boolean {
    if (this.tokens[this.next] !== token) return false
    this.next += 1
    return true
  }
}

/** Of versions by their numbers, of anything else by its characters. */
function orderOf(left: string, right: string): number {
  const isVersion = [left, right].every((text) => /^\d+(\.\d+)*$/.test(text))
  if (!isVersion) return left === right ? 0 : left < right ? -1 : 1
  const [a, b] = [left, right].map((text) => text.split('.').map(Number)) as [number[], number[]]
  for (let place = 0; place < Math.max(a.length, b.length); place++) {
    const order = (a[place] ?? 0) - (b[place] ?? 0)
    if (order !== 0) return order
  }
  return 0
}

const invalid = (at: SourceLocation, text: string, why: string): Failure =>
  new Failure('requirement-invalid', `${at.file}: cannot read ${JSON.stringify(text)}: ${why}`, {
    at
  })
