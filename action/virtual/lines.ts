import type { Readable } from 'node:stream'

/** What goes on for longer is handed on in pieces: nobody is to keep what a board never ends. */
const LONGEST = 8192

/** Calls back for each complete line; the rest, if any, when the stream ends. */
export function eachLine(stream: Readable, onLine: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    for (const line of lines) onLine(line.replace(/\r$/, ''))
    for (; rest.length > LONGEST; rest = rest.slice(LONGEST)) onLine(rest.slice(0, LONGEST))
  })
  stream.on('end', () => {
    if (rest !== '') onLine(rest)
    rest = ''
  })
}
