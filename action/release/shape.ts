/** The keys of a JSON object, or of a TOML table, that is yet to be looked at. */
export type Fields = Record<string, unknown>

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A whole number of things, bytes, seconds, ms: 0 or above. */
export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

/** A SHA-256 as topics and lists have it. */
export const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

/** The rule for a key that may be left out. */
export const isAbsentOr = (isGood: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || isGood(value)
