const LONGEST = 80

/** Control characters and line ends that JSON leaves as they are. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029]/g

/** A text that somebody gave, for a message: in quotes, on one line, not too long. */
export function quoted(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return JSON.stringify(short).replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
