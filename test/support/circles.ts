/** The circles of a graph, each from its first node back to it. */
export function circlesOf(graph: Map<string, string[]>): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const walk = (node: string, way: string[]): void => {
    const met = way.indexOf(node)
    if (met >= 0) circles.push([...way.slice(met), node].join(' → '))
    if (met >= 0 || done.has(node)) return
    for (const next of graph.get(node) ?? []) walk(next, [...way, node])
    done.add(node)
  }
  for (const node of graph.keys()) walk(node, [])
  return circles
}
