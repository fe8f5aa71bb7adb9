import { createInterface } from 'node:readline/promises'
import { line } from './questions'

/** Asks a person at a terminal; where there is none, or they end it there, nobody says yes. */
async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  // What a verb tells goes to standard output, and from there perhaps to another program.
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await line(terminal, `${question} [y/N] `).catch(() => 'no')
    return /^y(es)?$/i.test(answer.trim())
  } finally {
    terminal.close()
  }
}

/** What asks, or does not where the answer was given beforehand. */
export const confirmed = (yes: boolean): typeof confirm =>
  yes ? () => Promise.resolve(true) : confirm
