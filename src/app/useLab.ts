import { useCallback, useEffect, useState } from 'react'
import type { LabEntry, LabModule } from '#labs/lab.ts'
import { loadLab } from './loadLab.ts'

export type LabLoad =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly lab: LabModule }
  | { readonly status: 'failed'; readonly error: unknown; readonly retry: () => void }

/** The code of the lab in the entry, as it comes; the answer to an entry left meanwhile is dropped. */
export function useLab(entry: LabEntry): LabLoad {
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  const [answer, setAnswer] = useState<{ entry: LabEntry; attempt: number; load: LabLoad }>()

  useEffect(() => {
    let isLeft = false
    const answerWith = (load: LabLoad) => {
      if (!isLeft) setAnswer({ entry, attempt, load })
    }
    loadLab(entry).then(
      (lab) => answerWith({ status: 'ready', lab }),
      (error: unknown) => answerWith({ status: 'failed', error, retry }),
    )
    return () => {
      isLeft = true
    }
  }, [entry, attempt, retry])

  const isCurrent = answer?.entry === entry && answer.attempt === attempt
  return isCurrent ? answer.load : { status: 'loading' }
}
