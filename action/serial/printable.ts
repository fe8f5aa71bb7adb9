/**
 * What a device said, for a message: one line of printable characters, and not too long.
 *
 * @param end keep the end of a long text rather than its beginning
 */
export function printable(text: string, maxCharacters = 200, end = false): string {
  // Cut before anything is looked for in it: nobody knows how long it is.
  const part = end ? text.slice(-4 * maxCharacters) : text.slice(0, 4 * maxCharacters)
  const line = part.replace(/[^\x20-\x7e]+/g, ' ').trim()
  return (end ? line.slice(-maxCharacters) : line.slice(0, maxCharacters)).trim()
}
