const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000]
] as const

/** A span for people, in its largest unit: `3 d ago`, `2 min ago`, `now`. */
export function ago(ms: number, suffix = ' ago'): string {
  const [unit, size] = UNITS.find(([, size]) => ms >= size) ?? UNITS[3]
  const count = Math.floor(ms / size)
  return count <= 0 ? 'now' : `${count} ${unit}${suffix}`
}

/** What a Date holds at most, ECMA-262 §21.4.1.1. */
const MAX_DATE_MS = 8.64e15

/** A moment that somebody else wrote down, in ms since 1970, however far off. */
export const isoDate = (ms: number): string => new Date(Math.min(ms, MAX_DATE_MS)).toISOString()
