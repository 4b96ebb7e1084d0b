import { useCallback, useEffect, useState } from 'react'
import type { LabEntry } from '#labs/lab.ts'
import { splitLink } from '#state/link.ts'

/** Where a link leads. A new object for every link followed, even to the same place. */
export interface Route {
  readonly entry: LabEntry
  /** The whole fragment, `#/slide?k=3`. */
  readonly link: string
  /** The part of it that the lab reads, `k=3`. */
  readonly query: string
  /** The name in the link when no lab has it; the first one opens instead. */
  readonly unknown?: string
}

/** The route of the address, and the way to another: `go` adds to the browser's history. */
export function useRoute(catalog: readonly LabEntry[]) {
  const [route, setRoute] = useState(() => routeOf(location.hash, catalog))

  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash, catalog))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [catalog])

  const go = useCallback(
    (link: string) => {
      history.pushState(null, '', link)
      setRoute(routeOf(link, catalog))
    },
    [catalog],
  )

  return { route, go }
}

/** The lab and the query that a fragment names; an unknown lab gives the first one and none of the query. */
export function routeOf(link: string, catalog: readonly LabEntry[]): Route {
  const { lab, query } = splitLink(link)
  const entry = catalog.find(({ id }) => id === lab)
  if (entry) return { entry, link, query }
  const [first] = catalog
  if (!first) throw new RangeError('the catalog has no lab: list at least one')
  return lab === ''
    ? { entry: first, link, query }
    : { entry: first, link, query: '', unknown: lab }
}
