export interface NoticeRecord {
  readonly id: number
  readonly kind: 'info' | 'problem'
  readonly text: string
}

export type NoticeAction =
  | { readonly say: readonly string[]; readonly kind: NoticeRecord['kind'] }
  | { readonly dismiss: number }

/** More than this at once is not read: the oldest goes. */
export const mostNotices = 4

/** The notices after an action. A sentence that is there already moves to the end and is not said twice. */
export function noticesAfter(
  notices: readonly NoticeRecord[],
  action: NoticeAction,
): readonly NoticeRecord[] {
  if ('dismiss' in action) return notices.filter((notice) => notice.id !== action.dismiss)
  const texts = [...new Set(action.say)]
  const kept = notices.filter((notice) => !texts.includes(notice.text))
  const lastId = Math.max(0, ...notices.map((notice) => notice.id))
  const said = texts.map((text, index) => ({ id: lastId + 1 + index, kind: action.kind, text }))
  return [...kept, ...said].slice(-mostNotices)
}
