import { readFileSync } from 'node:fs'

/** Where a number is from: `file NAME`, a constant, which may be divided; or what is read or reckoned in another way. */
export type Place = string | (() => number)

/** What a page says, with `#` for its numbers; and where these are from, each from all of these places. */
export type Figures = [sentence: string, ...places: (Place | Place[])[]][]

export const BOARD = 'device-lib/mpy_blox'
export const VIRTUAL = 'action/virtual/board'

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const MORE_WORDS: Record<string, number> = { twenty: 20, twice: 2 }

const text = (file: string): string => readFileSync(file, 'utf8')

/** The number that a source file gives a name, in TypeScript or MicroPython. */
export function constant(place: string): number {
  const [file, name, unit = '1'] = place.split(/ (?:\/ )?/) as [string, string, string?]
  const value = new RegExp(
    `^ *(?:export const|const)? ?${name}(?: =|:) (?:const\\()?([\\d_ *<]+)`,
    'm'
  )
  const [, digits] = value.exec(text(file)) ?? []
  if (digits === undefined) throw new Error(`${file} has no number ${name}`)
  const [factors, shift = 0] = digits.replaceAll('_', '').split('<<')
  const product = factors!.split('*').reduce((all, factor) => all * Number(factor), 1)
  return (product << Number(shift)) / Number(unit)
}

/** The number that a test, or what a page is generated from, has in a sentence. */
export const said =
  (file: string, sentence: string, unit = 1) =>
  (): number => {
    const [number] = numbersIn(text(file), sentence)
    if (number === undefined) throw new Error(`${file} does not say "${sentence}"`)
    return number / unit
  }

export const numberAt = (place: Place): number =>
  typeof place === 'string' ? constant(place) : place()

/** The numbers that a text has in the places of a sentence's `#`. */
export function numbersIn(whole: string, sentence: string): number[] {
  const found = patternOf(sentence).exec(whole) ?? []
  return found.slice(1).map((word) => {
    const at = WORDS.indexOf(word)
    return at < 0 ? (MORE_WORDS[word] ?? Number(word.replace(/[,_]/g, ''))) : at
  })
}

/** A sentence, as it may stand on a page. */
export function patternOf(sentence: string): RegExp {
  const escaped = sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')
  return new RegExp(escaped.replaceAll('#', '(\\d[\\d,._]*(?<![,.])|[a-z]+)'))
}
