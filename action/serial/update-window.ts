const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const DAY_MINUTES = 1440
/** A board begins nothing in the last two minutes of its hours, so that fewer than these are none. */
const LEAST_MINUTES = 5

/**
 * What is wrong with hours in which updates are applied, as `mpy_blox.ota.window` of a board reads them. It would say so in its
 * log, and apply updates at any hour.
 *
 * @param hours such as `mon-fri,sun 22:00-06:00; 12:00-13:00 +01:00`; an empty text says that there are none
 * @returns what they have to be, or undefined if they are
 */
export function windowFault(hours: string): string | undefined {
  if (hours === '') return undefined
  const [before, zone] = lastWord(hours.trim())
  const hasZone = /^[+-]/.test(zone)
  const spans = (hasZone ? before : hours).split(';')
  if ((!hasZone || minutesOf(zone.slice(1)) !== undefined) && spans.every(isSpan)) return undefined
  return 'has to be hours such as 02:00-05:00 or mon-fri,sun 22:00-06:00 +01:00, several with ; between them, five minutes each at least'
}

function isSpan(span: string): boolean {
  const [days, hours] = lastWord(span.trim().toLowerCase())
  const [from, to, ...more] = hours.split('-').map(minutesOf)
  if (from === undefined || to === undefined || more.length > 0) return false
  const minutes = (to - from + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES
  return minutes >= LEAST_MINUTES && (days === '' || days.split(',').every(isDays))
}

/** What is before the last blank, and what behind it. */
function lastWord(text: string): [string, string] {
  const at = text.lastIndexOf(' ')
  return [text.slice(0, Math.max(at, 0)), text.slice(at + 1)]
}

function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(time) ?? []
  const sum = Number(hours) * 60 + Number(minutes)
  return hours !== undefined && sum <= DAY_MINUTES ? sum : undefined
}

const isDays = (range: string): boolean => {
  const days = range.split('-').map((day) => day.trim())
  return days.length <= 2 && days.every((day) => DAYS.includes(day))
}
