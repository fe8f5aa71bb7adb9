import { spawnSync } from 'node:child_process'

/** Middle value of several rounds: one slow round on a noisy machine does not move it. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/** What the work takes where nothing else has the machine: for work so short that others' shows in most rounds. */
export function least(values: number[]): number {
  return Math.min(...values)
}

/** Milliseconds that the work took. */
export function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** Runs a command to its end; a failing command ends the benchmark. */
export function run(command: string, args: string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${stderr || error?.message || stdout}`)
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

/** One line of the benchmark's report; jest's own output is not for figures. */
export function say(title: string, ...figures: string[]): void {
  process.stdout.write(`${title.padEnd(26)} ${figures.join(', ')}\n`)
}
