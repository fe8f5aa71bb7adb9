import { createHash } from 'node:crypto'
import { printable } from './printable'

/** The answer arrived, but not whole. */
export class Mutilated extends Error {}

/** What a program ends its answer with, after the lines: their hash. */
const ENDING = /^#[0-9a-f]{8}\n$/

/**
 * The lines of an answer, which may have spaces before them. Boards print `\r\n` for `\n`.
 *
 * @throws Mutilated
 */
export function checkedAnswer(output: string): string {
  const text = output.replaceAll('\r', '')
  const lines = text.slice(0, -10).replace(/^ +/, '')
  const hash = createHash('sha256').update(lines).digest('hex').slice(0, 8)
  const ending = text.slice(-10)
  if (!ENDING.test(ending) || ending.slice(1, -1) !== hash)
    throw new Mutilated(printable(output, 60, true))
  return lines
}
