import { Redactor } from './redactor'

declare const mark: unique symbol

/**
 * Text without secrets, in which nothing is left that a terminal or a workflow's log would act on, and
 * of bounded length: no control characters, no change of writing direction, no line break, no workflow
 * command. Boards, brokers and serial devices may have had a part in it. Only `Censor` makes it, and
 * reporters write nothing else.
 */
export type SafeText = string & { readonly [mark]: 'text' }
/** The same for HTML, in which it is text and never markup. */
export type SafeHtml = string & { readonly [mark]: 'html' }
/** The same as a JSON document of one line. */
export type SafeJson = string & { readonly [mark]: 'json' }

/** C0, C1, DEL; marks that are not seen, direction among them; line and paragraph ends; half characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
const MAX_LINE = 4_000
const MAX_CELL = 600
const MAX_JSON_STRING = 100_000

/** Knows the secrets, and makes text fit to be shown. */
export class Censor {
  private readonly redactor = new Redactor()

  /** @returns the lines that are hidden from now on and were not before */
  hide(secret: string): string[] {
    return this.redactor.add(secret)
  }

  line(text: string): SafeText {
    return this.text(text, MAX_LINE)
  }

  cell(text: string): SafeText {
    return this.text(text, MAX_CELL)
  }

  html(text: string): SafeHtml {
    const markup = /[&<>"'`|[\]!*~\\#@]|:(?=\/\/)/g
    return this.cell(text).replaceAll(
      markup,
      (character) => `&#${character.codePointAt(0)};`
    ) as SafeHtml
  }

  json(value: unknown): SafeJson {
    const text = JSON.stringify(value, (_key, part: unknown) => this.jsonPart(part)) ?? 'null'
    return text
      .replaceAll(INVISIBLE, (character) =>
        Array.from({ length: character.length }, (_, at) => escaped(character.charCodeAt(at))).join(
          ''
        )
      )
      .replaceAll('##[', '#\\u0023[') as SafeJson
  }

  private text(text: string, max: number): SafeText {
    const visible = cut(this.redactor.clean(text), max).replaceAll(INVISIBLE, (character) =>
      shown(character.codePointAt(0)!)
    )
    return withoutCommand(visible) as SafeText
  }

  private jsonPart(part: unknown): unknown {
    if (typeof part === 'string') return cut(this.redactor.clean(part), MAX_JSON_STRING)
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [this.redactor.clean(key), value])
    )
  }
}

/**
 * The runner looks for `::command` at the beginning of a line, after white space, and for `##[command]`
 * anywhere in it.
 */
function withoutCommand(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1\\x3a').replaceAll('##[', '#\\x23[')
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max)}…`
}

/** As people know it from source code: `\n`, `\x1b`, `\u202e`. */
function shown(codePoint: number): string {
  if (codePoint === 0x0a) return '\\n'
  if (codePoint === 0x0d) return '\\r'
  if (codePoint === 0x09) return '\\t'
  if (codePoint < 0x100) return `\\x${codePoint.toString(16).padStart(2, '0')}`
  return codePoint > 0xffff ? `\\u{${codePoint.toString(16)}}` : escaped(codePoint)
}

function escaped(codeUnit: number): string {
  return `\\u${codeUnit.toString(16).padStart(4, '0')}`
}
