/** File names of wheels have it, beside version and tags, and may have 255 characters. */
const LONGEST = 100

/**
 * A project's name, normalised by the rule of PEP 503.
 *
 * @returns undefined for what PEP 508 does not take for a name, and for what is too long for one
 */
export function normalisedName(name: string): string | undefined {
  if (name.length > LONGEST || !/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(name)) return undefined
  return name.replace(/[-_.]+/g, '-').toLowerCase()
}
