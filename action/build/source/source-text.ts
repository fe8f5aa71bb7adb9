import { isUtf8 } from 'node:buffer'
import { Failure, placeText } from '../../report/failure'

/** A module's text as compilers and boards read it: UTF-8 without a byte order mark. */
export interface ModuleText {
  bytes: Buffer
  /** What was changed, for people; undefined when nothing was. */
  changed?: string
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])]

export const hasMark = (bytes: Buffer): boolean => startsWith(bytes, UTF8_MARK)

/**
 * Reads a module as Python does: a byte order mark is no part of it, and a line `# -*- coding: latin-1 -*-`
 * says what it is written in (Python's reference, "Encoding declarations"). MicroPython knows neither.
 *
 * @param source for messages
 * @throws Failure `encoding` naming file and line
 */
export function moduleText(source: string, bytes: Buffer): ModuleText {
  const text = withoutMark(source, bytes)
  const marked = text !== bytes
  const changed = marked ? { changed: 'its byte order mark is removed' } : {}
  const declared = declaredEncoding(text)
  if (declared === undefined || UTF8.test(declared)) {
    checkUtf8(source, text, 'save it as UTF-8, or declare its encoding')
    return { bytes: text, ...changed }
  }
  if (marked) {
    throw refused(source, 1, `begins with the mark of UTF-8, but says that it is ${declared}`)
  }
  if (text.every((byte) => byte < 0x80)) return { bytes: text }
  return {
    bytes: decoded(source, text, declared),
    changed: `it is written in ${declared}, and goes as UTF-8`
  }
}

/**
 * A description of a project, or a board's settings, as text: UTF-8, with or without a byte order mark.
 *
 * @throws Failure `encoding` naming file and line
 */
export function descriptionText(source: string, bytes: Buffer): string {
  const text = withoutMark(source, bytes)
  checkUtf8(source, text, 'save it as UTF-8')
  return text.toString()
}

/** @throws Failure `encoding` for UTF-16, with or without a mark of its own */
function withoutMark(source: string, bytes: Buffer): Buffer {
  if (UTF16_MARKS.some((mark) => startsWith(bytes, mark))) {
    throw refused(source, undefined, 'is UTF-16; save it as UTF-8')
  }
  if (bytes.includes(0)) {
    throw refused(source, undefined, 'holds NUL characters, as UTF-16 does; save it as UTF-8')
  }
  return hasMark(bytes) ? bytes.subarray(UTF8_MARK.length) : bytes
}

const startsWith = (bytes: Buffer, mark: Buffer): boolean =>
  bytes.subarray(0, mark.length).equals(mark)

const UTF8 = /^utf-?8(-sig)?$/
const LATIN1 = /^(latin-?1|l1|iso-?8859-?1|8859|cp819)$/

/** PEP 263: on the first line, or on the second when the first is empty or a comment. */
const DECLARATION = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/
const COMMENT = /^[ \t\f]*(#.*)?\r?$/

function declaredEncoding(text: Buffer): string | undefined {
  const [first = '', second = ''] = text.subarray(0, 400).toString('latin1').split('\n')
  const lines = COMMENT.test(first) ? [first, second] : [first]
  const found = lines.map((line) => DECLARATION.exec(line)?.[1]).find((name) => name !== undefined)
  return found?.toLowerCase().replaceAll('_', '-')
}

function checkUtf8(source: string, bytes: Buffer, remedy: string): void {
  if (isUtf8(bytes)) return
  let start = 0
  for (let line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    const next = end < 0 ? bytes.length : end + 1
    if (!isUtf8(bytes.subarray(start, next))) {
      throw refused(source, line, `is not UTF-8; ${remedy}`)
    }
    start = next
  }
}

function decoded(source: string, bytes: Buffer, encoding: string): Buffer {
  if (LATIN1.test(encoding)) return Buffer.from(bytes.toString('latin1'))
  try {
    const name = encoding.replace(/^cp-?(125\d)$/, 'windows-$1')
    return Buffer.from(new TextDecoder(name, { fatal: true }).decode(bytes))
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_ENCODING_NOT_SUPPORTED'
      ? refused(source, undefined, `says that it is ${encoding}, which is not known here`)
      : refused(source, undefined, `says that it is ${encoding}, which it is not`)
  }
}

function refused(source: string, line: number | undefined, reason: string): Failure {
  const at = line === undefined ? { file: source } : { file: source, line }
  return new Failure('encoding', `${placeText(at)} ${reason}`, { at })
}
