import {
  getNodeValue,
  type Node,
  parseTree,
  type ParseError,
  printParseErrorCode
} from 'jsonc-parser'

import { isTooDeep, TOO_DEEP } from '../release/nested-json'

/** A value in a JSON text, by its dotted key. */
export interface Leaf {
  key: string
  value: unknown
  /** 1-based. */
  line: number
}

/** What is wrong with a JSON text, and where; the text itself may be a secret. */
export interface JsonFault {
  /** 1-based. */
  line: number
  what: string
}

/** A JSON object as it was written: its values with their lines. */
export class JsonDocument {
  readonly fault: JsonFault | undefined
  private readonly root: Node | undefined

  /** Where lines begin, in order. */
  private readonly lines: number[]

  constructor(text: string) {
    this.lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    if (isTooDeep(text)) {
      this.fault = { line: 1, what: TOO_DEEP }
      return
    }
    const errors: ParseError[] = []
    this.root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
    const [first] = errors
    if (first) this.fault = { line: this.lineAt(first.offset), what: inWords(first) }
    else if (this.root?.type !== 'object') this.fault = { line: 1, what: 'it is no object' }
  }

  /**
   * The values, those of nested objects under dotted keys, as a board reads them.
   *
   * @param isWhole whether the object of that key is one value
   */
  leaves(isWhole: (key: string) => boolean): Leaf[] {
    return this.root ? this.below(this.root, '', isWhole) : []
  }

  /** Names that an object has more than once, at the last of them. */
  repeated(): Omit<Leaf, 'value'>[] {
    return this.root ? this.repeatedIn(this.root, '') : []
  }

  private repeatedIn(object: Node, prefix: string): Omit<Leaf, 'value'>[] {
    const seen = new Set<string>()
    return (object.children ?? []).flatMap((property) => {
      const [name, value] = property.children ?? []
      if (!name || !value) return []
      const key = `${prefix}${String(name.value)}`
      const isAgain = seen.has(key)
      seen.add(key)
      return [
        ...(isAgain ? [{ key, line: this.lineAt(name.offset) }] : []),
        ...(value.type === 'object' ? this.repeatedIn(value, `${key}.`) : [])
      ]
    })
  }

  private below(object: Node, prefix: string, isWhole: (key: string) => boolean): Leaf[] {
    return (object.children ?? []).flatMap((property): Leaf[] => {
      const [name, value] = property.children ?? []
      if (!name || !value) return []
      const key = `${prefix}${String(name.value)}`
      if (value.type === 'object' && value.children?.length && !isWhole(key))
        return this.below(value, `${key}.`, isWhole)
      return [{ key, value: getNodeValue(value) as unknown, line: this.lineAt(name.offset) }]
    })
  }

  private lineAt(offset: number): number {
    let [low, high] = [0, this.lines.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.lines[middle]! <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

/** `CommaExpected`: "comma expected". */
const inWords = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
