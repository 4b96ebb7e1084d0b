/** The first circle of files that import each other, as 'a -> b -> a'; undefined when there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>()
  const path: string[] = []

  const follow = (file: string): string | undefined => {
    const at = path.indexOf(file)
    if (at >= 0) return [...path.slice(at), file].join(' -> ')
    if (done.has(file)) return undefined
    path.push(file)
    for (const imported of graph.get(file) ?? []) {
      const cycle = follow(imported)
      if (cycle !== undefined) return cycle
    }
    path.pop()
    done.add(file)
    return undefined
  }

  for (const file of graph.keys()) {
    const cycle = follow(file)
    if (cycle !== undefined) return cycle
  }
  return undefined
}
