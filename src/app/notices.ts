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
      readonly say: readonly string[]
      readonly kind: NoticeRecord['kind']
      readonly report?: string | undefined
    }
  | { readonly dismiss: number }

/** More than this at once is not read: the oldest goes. */
export const mostNotices = 3

/** The notices after an action; no sentence, no notice, and what is there already is not said twice. */
export function noticesAfter(
  notices: readonly NoticeRecord[],
  action: NoticeAction,
): readonly NoticeRecord[] {
  if ('dismiss' in action) return notices.filter((notice) => notice.id !== action.dismiss)
  const sentences = [...new Set(action.say)]
  if (sentences.length === 0) return notices
  const said = sentences.join('\n')
  const { kind, report } = action
  const kept = notices.filter(
    (notice) => notice.sentences.join('\n') !== said && !isOvertaken(notice, kind),
  )
  const id = 1 + Math.max(0, ...notices.map((notice) => notice.id))
  return [...kept, { id, kind, sentences, report }].slice(-mostNotices)
}

/** A new problem is what one is at now: an older one would only stand over the picture; a report is kept. */
function isOvertaken(older: NoticeRecord, kind: NoticeRecord['kind']): boolean {
  return kind === 'problem' && older.kind === 'problem' && older.report === undefined
}
