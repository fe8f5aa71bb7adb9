import { bytesOf } from '../virtual/size'
import type { Kind, Typing } from './kind'

export interface Range {
  /** For people, in the plural: `seconds`. */
  unit?: string
  min: number
  max: number
  /** Decimal places are allowed. */
  fractions?: boolean
  /** What one of the unit is in the unit of the value, which is whole then: 1000 for seconds in ms. */
  times?: number
}

/** Digits, and a decimal point if there has to be one: no sign, exponent, hexadecimal or separators. */
const WHOLE = /^\d{1,15}$/
const DECIMAL = /^\d{1,15}(\.\d{1,15})?$/

/** A number from `min` to `max`, in its unit. */
export function number({ unit, min, max, fractions = false, times = 1 }: Range): Kind<number> {
  const typing: Typing = { type: fractions ? 'float' : 'integer' }
  const what = `a ${fractions ? '' : 'whole '}number${unit === undefined ? '' : ` of ${unit}`}`
  return {
    allowed: `${what} from ${min} to ${max}`,
    bounds: `${min} to ${max}`,
    placeholder: unit ?? 'number',
    typing,
    parse(text) {
      if (!(fractions ? DECIMAL : WHOLE).test(text)) return undefined
      const value = Number(text)
      if (value < min || value > max) return undefined
      return times === 1 ? value : Math.round(value * times)
    }
  }
}

/** A size of memory as MicroPython's `-X heapsize=` takes it: `160k`, `2m`, `65536`; the text is kept. */
export function memorySize({ min, max }: { min: string; max: string }): Kind<string> {
  return {
    allowed: `a size such as 160k or 2m, from ${min} to ${max}`,
    bounds: `${min} to ${max}`,
    placeholder: 'size',
    typing: { type: 'string' },
    parse(text) {
      const bytes = bytesOf(text)
      return bytes >= bytesOf(min) && bytes <= bytesOf(max) ? text.toLowerCase() : undefined
    }
  }
}
