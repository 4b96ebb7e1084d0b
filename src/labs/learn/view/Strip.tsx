import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useFaces } from './facesOf.ts'

/** What the view that is shown says of an update. */
export function LearnStrip() {
  const faces = useFaces(useLab(learn).useLayer().show)
  return faces && <faces.Strip />
}
