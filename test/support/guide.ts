import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { patienceMs } from './patience'

/**
 * A block of a guide, by the comment above it:
 *
 * - `<!-- run -->`: a shell does it; `<!-- run: fails -->`: and it is to end with an error
 * - `<!-- file: user_main.py -->`: what a file is to hold
 * - `<!-- prints -->`: lines that the last `run` has printed, in this order; `…` stands for anything
 * - `<!-- shown: why -->`: is not executed, for this reason
 */
export interface Block {
  kind: 'run' | 'file' | 'prints' | 'shown'
  /** What follows the colon. */
  about: string
  text: string
  /** In the page, 1-based. */
  line: number
}

/** The blocks of a page. One without a comment is nobody's business to let rot. */
export function readGuide(file: string): Block[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]!.startsWith('```')) continue
    const [, kind, about = ''] =
      /^<!-- (run|file|prints|shown)(?:: (.+))? -->$/.exec(lines[at - 1] ?? '') ?? []
    if (kind === undefined) throw new Error(`${file}:${at + 1}: a block that nothing is said of`)
    const end = lines.indexOf('```', at + 1)
    const text = lines.slice(at + 1, end).join('\n')
    blocks.push({ kind: kind as Block['kind'], about, text: `${text}\n`, line: at + 1 })
    at = end
  }
  return blocks
}

export interface DeskOptions {
  /** What stands in a guide for something that is another in the test: text → text. */
  replace?: Record<string, string>
  env?: Record<string, string>
}

/** Someone who does what a guide says, at a desk with an empty folder. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'guide-'))
  /** What the last command printed. */
  printed = ''
  private readonly bin = join(this.folder, '.bin')
  private cwd = join(this.folder, 'desk')

  constructor(private readonly options: DeskOptions = {}) {
    mkdirSync(this.bin)
    mkdirSync(this.cwd)
    const cli = resolve('dist/cli/index.js')
    // As after `npm install -g mpy-blox`; no registry has it yet.
    const npx = `#!/bin/sh\n[ "$1" = mpy-blox ] || exit 127\nshift\nexec '${process.execPath}' '${cli}' "$@"\n`
    writeFileSync(join(this.bin, 'npx'), npx)
    chmodSync(join(this.bin, 'npx'), 0o755)
  }

  /** Where the guide has gone to. */
  get place(): string {
    return this.cwd
  }

  /** Does what a block says. @throws where it does not come to what the guide says, naming the line */
  async follow(guide: string, { kind, about, text: written, line }: Block): Promise<void> {
    const text = this.replaced(written)
    const complain = (what: string): Error => new Error(`${guide}:${line}: ${what}`)
    if (kind === 'file') {
      const file = join(this.cwd, about)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    } else if (kind === 'run') {
      const isDone = await this.run(text)
      if (isDone === (about === 'fails'))
        throw complain(`${isDone ? 'no' : 'an'} error: ${this.printed}`)
    } else if (kind === 'prints') {
      const lacking = firstLacking(text, this.printed)
      if (lacking !== undefined) throw complain(`no line ${lacking} in: ${this.printed}`)
    }
  }

  private replaced(text: string): string {
    const pairs = Object.entries(this.options.replace ?? {})
    return pairs.reduce((whole, [from, to]) => whole.replaceAll(from, to), text)
  }

  /** @returns whether it ended well */
  private run(script: string): Promise<boolean> {
    const where = join(this.folder, '.cwd')
    const whole = `set -euo pipefail\n${script}\npwd > '${where}'\n`
    const env = {
      ...process.env,
      NO_COLOR: '1',
      GIT_AUTHOR_NAME: 'you',
      GIT_AUTHOR_EMAIL: 'you@localhost',
      GIT_COMMITTER_NAME: 'you',
      GIT_COMMITTER_EMAIL: 'you@localhost',
      ...this.options.env,
      PATH: `${this.bin}:${process.env['PATH']}`
    }
    return new Promise((done) => {
      const options = { cwd: this.cwd, env, timeout: patienceMs(4) }
      execFile('bash', ['-c', whole], options, (error, stdout, stderr) => {
        this.printed = stdout + stderr
        if (!error) this.cwd = readFileSync(where, 'utf8').trim()
        done(!error)
      })
    })
  }
}

function firstLacking(wanted: string, printed: string): string | undefined {
  const lines = printed.split('\n')
  let at = 0
  return wanted
    .trim()
    .split('\n')
    .find((line) => {
      const parts = line.trim().split('…').map(escaped)
      const pattern = new RegExp(`^\\s*${parts.join('.*')}\\s*$`)
      const found = lines.slice(at).findIndex((one) => pattern.test(one))
      at += found + 1
      return found < 0
    })
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
