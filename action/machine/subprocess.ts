import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { type Child, type ChildOptions, startChild } from './child'

/** More than any tool has to say that is used here; of one that never ends it would fill the memory. */
const MAX_OUTPUT = 32 * 1024 * 1024

export interface SubprocessOptions extends Pick<ChildOptions, 'env' | 'downloads'> {
  cwd?: string
  input?: string
  timeoutMs: number
  /** Hears what it prints, on both streams, while it runs. */
  onOutput?: (text: string) => void
}

export interface Ended {
  /** Exit code; null when a signal ended the process or it never started. */
  code: number | null
  stdout: string
  /** Why it did not start, or was ended for taking too long or saying too much, comes here too. */
  stderr: string
}

/** Runs a command to its end; resolves however it ends, at the latest when the time is up. */
export async function run(command: string[], options: SubprocessOptions): Promise<Ended> {
  const [file, ...args] = command as [string, ...string[]]
  const { input, timeoutMs, onOutput, ...others } = options
  let child: Child
  try {
    child = startChild(file, args, { ...others, stdio: 'pipe' })
  } catch (error) {
    // Of a path that leads nowhere node says so at once, instead of by an event.
    return { code: null, stdout: '', stderr: (error as Error).message }
  }
  const said = { stdout: '', stderr: '' }
  const hear = (stream: keyof typeof said, text: string): void => {
    said[stream] += text
    onOutput?.(text)
  }
  const stop = (why: string): void => {
    hear('stderr', `\n${file} ${why}`)
    child.kill('SIGKILL')
    // What it has started itself may hold these open for as long as it likes.
    child.stdout?.destroy()
    child.stderr?.destroy()
  }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      hear(stream, text)
      if (said[stream].length > MAX_OUTPUT) stop('said too much')
    })
  }
  const stdin = child.stdin as Writable
  stdin.on('error', () => {}) // it ended without reading: its exit code tells
  stdin.end(input)
  const timer = setTimeout(() => stop(`took longer than ${timeoutMs / 1000} s`), timeoutMs)
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, ...said }
  } catch (error) {
    return { code: null, ...said, stderr: (error as Error).message }
  } finally {
    clearTimeout(timer)
  }
}

/** The last line that says something: where tools put what went wrong. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
