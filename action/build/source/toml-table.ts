import { parse, TomlError } from 'smol-toml'
import { isObject, type Fields } from '../../release/shape'
import { Failure, placeText, type SourceLocation } from '../../report/failure'
import { isInlineTable, lineOfKey } from './toml-lines'

/** A folder of modules, one module, or a glob of files. */
export interface FileSpec {
  /** Path or glob, relative to `from`: `mpy_blox`, `boot_helper.py`. */
  include: string
  /** Folder that is left out of the paths on the board, relative to the project: `src`. */
  from: string
  /** Folder on the board that they go below instead of its root; as in Poetry. */
  to?: string
  at: SourceLocation
}

/** One table of a TOML file, read with types; a value of another type is the user's mistake. */
export class TomlTable {
  private constructor(
    private readonly text: string,
    private readonly file: string,
    /** Dotted: `tool.poetry`; empty for the file itself. */
    private readonly name: string,
    private readonly values: Fields
  ) {}

  /**
   * @param file the path to show in messages
   * @throws Failure `pyproject-invalid`
   */
  static parse(text: string, file: string): TomlTable {
    try {
      return new TomlTable(text, file, '', parse(text))
    } catch (cause) {
      if (!(cause instanceof TomlError)) throw cause
      const reason = cause.message.split('\n')[0]!.replace(/^Invalid TOML document: /, '')
      throw new Failure('pyproject-invalid', `${file}:${cause.line}: not valid TOML: ${reason}`, {
        at: { file, line: cause.line },
        cause
      })
    }
  }

  /** The table of this name; an empty one where there is none. */
  table(key: string): TomlTable {
    const value = this.values[key] ?? {}
    const name = this.nameOf(key)
    if (isObject(value)) return new TomlTable(this.text, this.file, name, value)
    throw this.failure(key, `${key} must be a table: [${name}]`)
  }

  /** Whether a key's table is written in braces, on its own line: `key = { … }`. */
  isInline(key: string): boolean {
    return isInlineTable(this.text, this.name, key)
  }

  private nameOf(key: string): string {
    return this.name === '' ? key : `${this.name}.${key}`
  }

  keys(): string[] {
    return Object.keys(this.values)
  }

  has(key: string): boolean {
    return this.values[key] !== undefined
  }

  isTable(key: string): boolean {
    return isObject(this.values[key])
  }

  isList(key: string): boolean {
    return Array.isArray(this.values[key])
  }

  string(key: string): string | undefined {
    const value = this.values[key]
    if (value === undefined || typeof value === 'string') return value
    throw this.failure(key, `${key} must be a string`)
  }

  number(key: string): number | undefined {
    const value = this.values[key]
    if (value === undefined || typeof value === 'number') return value
    throw this.failure(key, `${key} must be a number`)
  }

  boolean(key: string, fallback: boolean): boolean {
    const value = this.values[key] ?? fallback
    if (typeof value === 'boolean') return value
    throw this.failure(key, `${key} must be true or false`)
  }

  strings(key: string): string[] {
    return this.list(key).map((item) => {
      if (typeof item === 'string' && item !== '') return item
      throw this.failure(key, `${key} must be a list of strings`)
    })
  }

  /** Each item of a list as a table; `text` names the key that a plain string stands for. */
  tables(key: string, text: string): TomlTable[] {
    return this.list(key).map((item) => {
      const values = typeof item === 'string' ? { [text]: item } : item
      if (isObject(values)) return new TomlTable(this.text, this.file, this.name, values)
      throw this.failure(key, `${key} must be a list of names or tables`)
    })
  }

  /**
   * @param further keys that a table in the list may have besides
   * @param where says which of the tables count
   */
  fileSpecs(
    key: string,
    further: string[] = [],
    where: (item: TomlTable) => boolean = () => true
  ): FileSpec[] {
    return this.tables(key, 'include')
      .filter(where)
      .map((item) => {
        item.onlyKeys(['include', 'from', 'to', ...further])
        const { include, from = '.', to } = item.values
        const good = typeof include === 'string' && include !== '' && typeof from === 'string'
        if (good && (to === undefined || typeof to === 'string')) {
          return { include, from, ...(to === undefined ? {} : { to }), at: this.place(key) }
        }
        throw this.failure(
          key,
          `${key} must be a list of names, or of tables { include = "…", from = "…" }`
        )
      })
  }

  /** @throws Failure naming a key that nobody would look at */
  onlyKeys(known: string[]): void {
    const unknown = this.keys().find((key) => !known.includes(key))
    if (unknown === undefined) return
    const where = this.name === '' ? 'here' : `in [${this.name}]`
    throw this.failure(unknown, `${unknown} means nothing ${where}; known are ${known.join(', ')}`)
  }

  place(key: string): SourceLocation {
    const [, parent = '', name = this.name] = /^(.*)\.([^.]+)$/.exec(this.name) ?? []
    const line = lineOfKey(this.text, this.name, key) ?? lineOfKey(this.text, parent, name)
    return line === undefined ? { file: this.file } : { file: this.file, line }
  }

  failure(key: string, reason: string): Failure {
    const at = this.place(key)
    return new Failure('pyproject-invalid', `${placeText(at)}: ${reason}`, { at })
  }

  private list(key: string): unknown[] {
    const value = this.values[key] ?? []
    if (Array.isArray(value)) return value
    throw this.failure(key, `${key} must be a list`)
  }
}
