import { basename, resolve } from 'node:path'
import { createInterface, type Interface } from 'node:readline/promises'
import type { Definition } from '../options/definition'
import { INIT, USUAL_BROKER, USUAL_CHANNEL } from '../options/init'
import type { Options } from '../options/table'
import { Failure } from '../report/failure'

/** How often an answer may be none. */
const TRIES = 3

/** What `init` has to know, all of it answered. */
export interface Answers {
  name: string
  broker: string
  channel: string
  signed: boolean
}

/** Asks a person for what is not given; where nobody can be asked, or wants to be, it is as usual. */
export async function answersOf(options: Options<'init'>): Promise<Answers> {
  const usual = { name: folderName(), broker: USUAL_BROKER, channel: USUAL_CHANNEL }
  const isAsked = !options.yes && process.stdin.isTTY && process.stdout.isTTY
  if (!isAsked) return { ...usual, ...options }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const answers = { ...usual, ...options }
    for (const key of ['name', 'broker', 'channel'] as const) {
      answers[key] = options[key] ?? (await ask(terminal, INIT[key], usual[key]))
    }
    const signed = options.signed || /^y/i.test(await line(terminal, 'Sign the releases? [y/N] '))
    return { ...answers, signed }
  } finally {
    terminal.close()
  }
}

/** The folder's name, as far as it can be a project's. */
function folderName(): string {
  const plain = basename(resolve('.')).normalize('NFD').replaceAll(/\p{M}/gu, '')
  const words = plain.match(/[a-z0-9]+/gi) ?? []
  return INIT.name.kind.parse(words.join('-')) ?? 'lamp'
}

async function ask(
  terminal: Interface,
  { kind, text }: Definition<string>,
  usual: string
): Promise<string> {
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = (await line(terminal, `${text} [${usual}] `)).trim() || usual
    const value = kind.parse(answer)
    if (value !== undefined) return value
    process.stdout.write(`That is not ${kind.allowed}.\n`)
  }
  throw new Failure(
    'no-answer',
    'no answer that will do: give it as an option, see mpy-blox init --help'
  )
}

/**
 * One line that a person types.
 *
 * @throws Failure `no-answer` where they close the terminal instead (Ctrl-C, Ctrl-D)
 */
export function line(terminal: Interface, question: string): Promise<string> {
  return new Promise((answered, reject) => {
    const closed = (): void => {
      process.stderr.write('\n') // The question stands there, on a line that nobody ended.
      reject(new Failure('no-answer', 'ended without an answer: nothing was written'))
    }
    terminal.once('close', closed)
    const unanswered = (): void => {} // From some Node.js on: its end is told by the terminal's.
    terminal.question(question).then((answer) => {
      terminal.off('close', closed)
      answered(answer)
    }, unanswered)
  })
}
