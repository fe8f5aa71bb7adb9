import type { SourceLocation } from '../report/failure'

/** How a program ended, as MicroPython prints it. */
export interface Traceback {
  /** `ValueError: valve stuck`. */
  message: string
  /** Innermost last, by the names that programs have on the board: `lamp.effects`, `user_main.py`. */
  frames: { name: string; line: number }[]
}

const FRAME = /^\s*File "([^"]+)", line (\d+)/

/** The last traceback in a board's log; of one that is longer than the log, its end. */
export function tracebackIn(log: string): Traceback | undefined {
  const lines = log.split('\n')
  const begin = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'))
  const first = begin < 0 ? lines.findIndex((line) => FRAME.test(line)) : begin + 1
  if (first < 0) return undefined
  const frames: Traceback['frames'] = []
  for (const line of lines.slice(first)) {
    const [, name, number] = FRAME.exec(line) ?? []
    if (name === undefined) return { message: line, frames }
    frames.push({ name: name.replace(/^\//, ''), line: Number(number) })
  }
  return undefined
}

/**
 * The innermost place of a traceback that is in the project: what the library does with a wrong argument is seldom
 * its own mistake.
 *
 * @param sources where the sources are, by the names that programs have on the board
 */
export function placeOf(
  { frames }: Traceback,
  sources: ReadonlyMap<string, string>
): SourceLocation | undefined {
  const frame = frames.findLast(({ name }) => sources.has(name))
  return frame && { file: sources.get(frame.name)!, line: frame.line }
}
