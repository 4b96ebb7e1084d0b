import { useCallback, useEffect, useState } from 'react'
import type { LabEntry } from '#labs/lab.ts'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { loadLab } from './loadLab.ts'

export type LabLoad =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly lab: ShellLab }
  | { readonly status: 'failed'; readonly error: unknown; readonly retry: () => void }

/**
 * The lab of the entry, once its code is there: the one that was open before, as it was left, else a new one. The answer
 * to an entry left meanwhile is dropped.
 * @param opened the labs that have been open, to which it is added
 */
export function useOpenLab(entry: LabEntry, opened: Map<LabEntry, ShellLab>): LabLoad {
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  const [answer, setAnswer] = useState<{ entry: LabEntry; attempt: number; load: LabLoad }>()

  useEffect(() => {
    let isLeft = false
    const answerWith = (load: LabLoad) => {
      if (!isLeft) setAnswer({ entry, attempt, load })
    }
    loadLab(entry).then(
      (loaded) => {
        const lab = opened.get(entry) ?? loaded.create()
        opened.set(entry, lab)
        answerWith({ status: 'ready', lab })
      },
      (error: unknown) => answerWith({ status: 'failed', error, retry }),
    )
    return () => {
      isLeft = true
    }
  }, [entry, attempt, retry, opened])

  const isCurrent = answer?.entry === entry && answer.attempt === attempt
  return isCurrent ? answer.load : { status: 'loading' }
}
