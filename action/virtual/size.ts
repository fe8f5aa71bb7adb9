import { Failure } from '../report/failure'

const UNITS: Record<string, number> = { '': 1, k: 1024, m: 1024 * 1024 }

/** A size as MicroPython's `-X heapsize=` writes it: `160k`, `2m`, `65536`. In bytes; NaN for what is none. */
export function bytesOf(text: string): number {
  const [, digits, unit] = /^(\d{1,12})([km]?)$/i.exec(text) ?? []
  return Number(digits) * UNITS[(unit ?? '').toLowerCase()]!
}

/** @throws Failure `bad-size` for what is no size, or none at all */
export function parseSize(text: string): number {
  const bytes = bytesOf(text)
  if (!(bytes > 0)) {
    throw new Failure('bad-size', `${JSON.stringify(text)} is not a size such as 160k or 2m`)
  }
  return bytes
}
