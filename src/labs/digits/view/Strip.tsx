import { digits } from '#labs/digits/digits.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useFaces } from './faces.ts'

/** What the view that is shown says under the picture. */
export function DigitsStrip() {
  const lab = useLab(digits)
  const show = lab.session.useSettings((settings) => settings.show)
  const faces = useFaces(lab, show)
  return faces && <faces.Strip />
}
