import { useEffect, useState } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { filteredPhoto } from './filteredPhoto.ts'
import { photoSession } from './session.ts'

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
  const settings = photoSession.useSettings((all) => all)
  const of = filteredPhoto.use((value) => value.of)
  const isCancelled = filteredPhoto.use((value) => value.isCancelled)
  const problem = filteredPhoto.use((value) => value.problem)
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
