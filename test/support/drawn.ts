/** How many cases to draw at random: a fifth of them, or with `FUZZ=all`, which `.ci/run` sets, all. */
export function drawn(all: number): number {
  return process.env['FUZZ'] === 'all' ? all : all / 5
}
