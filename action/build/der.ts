/** One element of DER (X.690 §8.1): its content lies at `start` up to `end`. */
export interface DerElement {
  tag: number
  start: number
  end: number
}

/**
 * The elements that follow one another from `at`.
 *
 * @param end none reaches beyond it
 * @param most how many to read
 * @returns fewer where the bytes are not DER
 */
export function derElements(bytes: Buffer, at: number, end: number, most: number): DerElement[] {
  const elements: DerElement[] = []
  let next = at
  while (elements.length < most && next + 2 <= end) {
    const tag = bytes[next]!
    const length = lengthAt(bytes, next + 1, end)
    if (length === undefined) break
    const start = length.after
    if (start + length.value > end) break
    elements.push({ tag, start, end: start + length.value })
    next = start + length.value
  }
  return elements
}

/** Short form, or long form of up to three bytes: 16 MB is more than any file here has. */
function lengthAt(
  bytes: Buffer,
  at: number,
  end: number
): { value: number; after: number } | undefined {
  const first = bytes[at]!
  if (first < 0x80) return { value: first, after: at + 1 }
  const count = first & 0x7f
  if (count < 1 || count > 3 || at + 1 + count > end) return undefined
  return { value: bytes.readUIntBE(at + 1, count), after: at + 1 + count }
}
