import { equivariance } from '#labs/equivariance/equivariance.ts'
import { Find } from '#labs/equivariance/view/find/Find.tsx'
import { Square } from '#labs/equivariance/view/square/Square.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SizedStage } from '#ui/SizedStage.tsx'

/** The picture of the lab: the square of both ways, or a pattern that is looked for. */
export function EquivarianceStage() {
  const { session } = useLab(equivariance)
  const show = session.useSettings((settings) => settings.show)
  const Figure = show === 'find' ? Find : Square
  return <SizedStage>{(size) => <Figure {...size} />}</SizedStage>
}
