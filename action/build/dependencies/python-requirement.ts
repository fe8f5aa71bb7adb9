import { satisfies, valid, validRange } from '@renovatebot/pep440'
import { Failure, placeText, type SourceLocation } from '../../report/failure'
import { normalisedName } from '../source/project-name'

/** A dependency as Python packages write it (PEP 508). */
export interface PythonRequirement {
  name: string
  /** Optional parts of it that are wanted as well, normalised. */
  extras: string[]
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
  const rest = stated.slice(name.length).trim()
  const [bracketed = '', extras = ''] = /^\[([^\]]*)\]/.exec(rest) ?? []
  const specifier = rest.slice(bracketed.length).replace(/[()\s]/g, '')
  if (!validRange(specifier)) throw invalid(at, text, 'it is not a name with versions')
  return {
    name,
    extras: extras.split(',').flatMap((one) => normalisedName(one.trim()) ?? []),
    specifier,
    marker: after.join(';').trim()
  }
}

/** Whether it is only for those who want an extra of the project that names it, such as `dev`. */
export const isExtra = (text: string): boolean =>
  text
    .split(';')
    .slice(1)
    .some((condition) => /\bextra\b/.test(condition))

/** What markers see on a board: PyPI's tools would have them see the PC. */
const BOARD = {
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
  implementation_version: '1.22.0'
}

/**
 * Whether a condition holds on a board.
 *
 * @param extras that are wanted of the package whose condition it is
 * @throws Failure `requirement-invalid`
 */
export function appliesToBoards(marker: string, extras: string[], at: SourceLocation): boolean {
  if (marker === '') return true
  const tokens = marker.match(/"[^"]*"|'[^']*'|[()]|[<>=!~]+|[\w.]+/g) ?? []
  const malformed = () => invalid(at, marker, 'it is not a condition')
  return ['', ...extras].some((extra) => {
    const values = new Map(Object.entries({ ...BOARD, extra }))
    return new MarkerReader(tokens, values, malformed).read()
  })
}

/** How things that are no versions are compared. */
const COMPARE = new Map<string, (left: string, right: string) => boolean>(
  Object.entries({
    '==': (left, right) => left === right,
    '===': (left, right) => left === right,
    '!=': (left, right) => left !== right,
    '<': (left, right) => left < right,
    '<=': (left, right) => left <= right,
    '>': (left, right) => left > right,
    '>=': (left, right) => left >= right
  })
)

/** Whoever nests conditions deeper means the stack of whoever reads them. */
const MAX_DEPTH = 50

class MarkerReader {
  private next = 0
  private depth = 0

  constructor(
    private readonly tokens: string[],
    private readonly values: ReadonlyMap<string, string>,
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
    if (++this.depth > MAX_DEPTH) throw this.malformed()
    const value = this.either()
    if (!this.take(')')) throw this.malformed()
    this.depth--
    return value
  }

  private comparison(): boolean {
    const left = this.value()
    const isNegated = this.take('not')
    const operator = this.tokens[this.next++] ?? ''
    const right = this.value()
    if (operator === 'in') return right.includes(left) !== isNegated
    if (isNegated) throw this.malformed()
    if (valid(left) !== null && validRange(operator + right)) {
      return satisfies(left, operator + right, { prereleases: true })
    }
    const compare = COMPARE.get(operator)
    if (compare === undefined) throw this.malformed()
    return compare(left, right)
  }

  private value(): string {
    const token = this.tokens[this.next++] ?? ''
    if (/^["']/.test(token)) return token.slice(1, -1)
    const value = this.values.get(token)
    if (value === undefined) throw this.malformed()
    return value
  }

  private take(token: string): boolean {
    if (this.tokens[this.next] !== token) return false
    this.next += 1
    return true
  }
}

const invalid = (at: SourceLocation, text: string, why: string): Failure =>
  new Failure(
    'requirement-invalid',
    `${placeText(at)}: cannot read ${JSON.stringify(text)}: ${why}`,
    { at }
  )
