/** The first of many names, and how many more there are: all of them would tell nobody more. */
export function someOf(names: readonly string[], most = 20): string {
  const more = names.length - most
  return [...names.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
}
