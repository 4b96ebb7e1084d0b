import { useCallback, useReducer } from 'react'
import type { Notify } from './actions.ts'
import { noticesAfter } from './notices.ts'

/** What the person is told, and how to tell more. */
export function useNotices() {
  const [notices, act] = useReducer(noticesAfter, [])
  const notify: Notify = useCallback(
    (kind, sentences, report) => act({ notify: sentences, kind, report }),
    [],
  )
  const dismiss = useCallback((id: number) => act({ dismiss: id }), [])
  const settle = useCallback(() => act('settle'), [])
  return { notices, notify, dismiss, settle }
}
