/**
 * A project's name, normalised by the rule of PEP 503.
 *
 * @returns undefined for what PEP 508 does not take for a name
 */
export function normalisedName(name: string): string | undefined {
  if (!/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(name)) return undefined
  return name.replace(/[-_.]+/g, '-').toLowerCase()
}
