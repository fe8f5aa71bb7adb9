import { Failure } from '../report/failure'

const UNITS: Record<string, number> = { '': 1, k: 1024, m: 1024 * 1024 }

/** Reads a size as MicroPython's `-X heapsize=` writes it: `160k`, `2m`, `65536`. In bytes. */
export function parseSize(text: string): number {
  const [, digits, unit] = /^(\d+)([km]?)$/i.exec(text) ?? []
  const bytes = Number(digits) * UNITS[(unit ?? '').toLowerCase()]!
  if (!(bytes > 0)) {
    throw new Failure('bad-size', `${JSON.stringify(text)} is not a size such as 160k or 2m`)
  }
  return bytes
}
