import { readFileSync } from 'node:fs'

/** proc(5): the clock ticks of utime and stime, as every Linux counts them. */
const MS_PER_TICK = 10

/** How long a process has worked so far, in ms; undefined where the system does not tell (no Linux). */
export function processWorkMs(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is a name in parentheses, with anything in it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
  } catch {
    return undefined
  }
}
