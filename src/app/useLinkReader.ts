import { useLayoutEffect } from 'react'
import type { ShellSession } from '#state/labSession.ts'
import type { Route } from './useRoute.ts'

/** Brings the lab to what the link says, before it is painted, and says what of it could not be read. */
export function useLinkReader(
  session: ShellSession,
  route: Route,
  onProblems: (sentences: readonly string[]) => void,
) {
  useLayoutEffect(() => {
    // the link of the present state has nothing to say, and would drop what no link can hold
    if (route.link === session.writeLink()) return
    onProblems(session.readLink(route.query))
  }, [session, route, onProblems])
}
