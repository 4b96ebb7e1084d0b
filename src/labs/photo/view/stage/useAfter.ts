import { useEffect, useState } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { photo } from '#labs/photo/photo.ts'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** What stands for the result: nothing yet of this photograph, an older one, or the one of the settings. */
export interface After {
  readonly state: 'none' | 'old' | 'there'
  /** What is being done about it, where it is not there. */
  readonly words: string
}

/** Milliseconds for which an older result may stand as if nothing had changed. */
const patience = 150

/** Hook: what stands for the result of the settings on a photograph. A result that is late by a blink is not called old. */
export function useAfter(image: RgbaImage): After {
  const lab = useLab(photo)
  const { result } = filteringOf(lab)
  const settings = lab.session.useSettings((all) => all)
  const of = result.use((value) => value.of)
  const isCancelled = result.use((value) => value.isCancelled)
  const problem = result.use((value) => value.problem)
  const isNone = of?.image !== image
  const isOld = useIsLate(!isNone && of.settings !== settings, of)
  const words = problem === undefined ? (isCancelled ? 'Cancelled' : 'Filtering…') : 'Not filtered'
  return { state: isNone ? 'none' : isOld ? 'old' : 'there', words }
}

/** Whether something has been so for a while, since another thing changed last. */
function useIsLate(is: boolean, since: unknown): boolean {
  const [late, setLate] = useState<unknown>(undefined)
  useEffect(() => {
    if (!is) return undefined
    const timer = setTimeout(() => setLate(since), patience)
    return () => {
      clearTimeout(timer)
      setLate(undefined)
    }
  }, [is, since])
  return is && late === since
}
