import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { type Child, type ChildOptions, startChild } from './child'

export interface SubprocessOptions extends Pick<ChildOptions, 'env' | 'downloads'> {
  cwd?: string
  input?: string
  timeoutMs: number
}

export interface Ended {
  /** Exit code; null when a signal ended the process or it never started. */
  code: number | null
  stdout: string
  /** Why it did not start or was ended for taking too long comes here too. */
  stderr: string
}

/** Runs a command to its end; resolves however it ends, at the latest when the time is up. */
export async function run(command: string[], options: SubprocessOptions): Promise<Ended> {
  const [file, ...args] = command as [string, ...string[]]
  const { input, timeoutMs, ...others } = options
  let child: Child
  try {
    child = startChild(file, args, { ...others, stdio: 'pipe' })
  } catch (error) {
    // Of a path that leads nowhere node says so at once, instead of by an event.
    return { code: null, stdout: '', stderr: (error as Error).message }
  }
  const stdin = child.stdin as Writable
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  stdin.on('error', () => {}) // it ended without reading: its exit code tells
  stdin.end(input)
  const timer = setTimeout(() => {
    stderr += `${file} took longer than ${timeoutMs / 1000} s`
    child.kill('SIGKILL')
  }, timeoutMs)
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, stdout, stderr }
  } catch (error) {
    return { code: null, stdout, stderr: (error as Error).message }
  } finally {
    clearTimeout(timer)
  }
}

/** The last line that says something: where tools put what went wrong. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
