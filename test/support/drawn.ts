/** Whether all is tried of which a sample is taken otherwise: with `FUZZ=all`, which `.ci/run` sets. */
export const ALL = process.env['FUZZ'] === 'all'

/** How many cases to draw at random: all, or a fifth of them. */
export function drawn(all: number): number {
  return ALL ? all : all / 5
}
