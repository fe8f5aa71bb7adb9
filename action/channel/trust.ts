/**
 * Why a board with these keys takes no such release, as far as they tell: who holds none takes any.
 *
 * @param keys ids of those that it holds
 * @param entry undefined for a list of wheels and files alone
 */
export function distrust(keys: string[], entry: { key?: string } | undefined): string | undefined {
  if (keys.length === 0) return undefined
  if (!entry) return 'it takes signed releases only, and this is none'
  if (entry.key === undefined) return 'it holds keys, and this is not signed'
  if (keys.includes(entry.key)) return undefined
  return `it is signed with key ${entry.key}, and the board holds ${keys.join(', ')}`
}
