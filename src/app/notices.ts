import { useCallback, useReducer } from 'react'
import type { Notify } from './actions.ts'

/** Sentences told together. */
export interface NoticeRecord {
  readonly id: number
  readonly kind: 'info' | 'problem'
  readonly sentences: readonly string[]
  /** What the person can copy and send. */
  readonly report?: string | undefined
}

export type NoticeAction =
  | {
      readonly notify: readonly string[]
      readonly kind: NoticeRecord['kind']
      readonly report?: string | undefined
    }
  | { readonly dismiss: number }
  | 'settle'

/** More than this at once is not read: the oldest goes. */
export const mostNotices = 3

/**
 * The notices after an action; no sentence, no notice, and what is there already is not said twice.
 * A change of the settings settles the problems told before it.
 */
export function noticesAfter(
  notices: readonly NoticeRecord[],
  action: NoticeAction,
): readonly NoticeRecord[] {
  if (action === 'settle') {
    const open = notices.filter((notice) => !isPassing(notice))
    return open.length < notices.length ? open : notices
  }
  if ('dismiss' in action) return notices.filter((notice) => notice.id !== action.dismiss)
  const sentences = [...new Set(action.notify)]
  if (sentences.length === 0) return notices
  const said = sentences.join('\n')
  const { kind, report } = action
  const kept = notices.filter(
    (notice) => notice.sentences.join('\n') !== said && !(kind === 'problem' && isPassing(notice)),
  )
  const id = 1 + Math.max(0, ...notices.map((notice) => notice.id))
  return [...kept, { id, kind, sentences, report }].slice(-mostNotices)
}

/** A problem of the moment: a newer one, or a change without any, and it would only stand over the picture. A report is kept. */
function isPassing({ kind, report }: NoticeRecord): boolean {
  return kind === 'problem' && report === undefined
}

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
