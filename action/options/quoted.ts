const LONGEST = 80

/** A text that somebody gave, for a message: in quotes, on one line, not too long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}
