/** So many of a thing: `1 file`, `2 files`; with a plural that is not regular `2 canaries`. */
export const counted = (count: number, thing: string, things = `${thing}s`): string =>
  `${count} ${count === 1 ? thing : things}`
