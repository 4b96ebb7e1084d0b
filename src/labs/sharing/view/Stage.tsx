import { useEffect } from 'react'
import { sharing } from '#labs/sharing/sharing.ts'
import { EdgesStage } from '#labs/sharing/view/edges/EdgesStage.tsx'
import { FindStage } from '#labs/sharing/view/find/FindStage.tsx'
import { Counters } from '#labs/sharing/view/net/Counters.tsx'
import { Diagram } from '#labs/sharing/view/net/Diagram.tsx'
import frameStyles from '#labs/sharing/view/Frame.module.css'
import styles from '#labs/sharing/view/net/Net.module.css'
import { WeightCells } from '#labs/sharing/view/net/WeightCells.tsx'
import { SizesStage } from '#labs/sharing/view/sizes/SizesStage.tsx'
import { morphOf } from '#labs/sharing/work/morph.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** The picture of the lab: nodes and lines, the weights of the present output and what each layer has, or another view. */
export function SharingStage() {
  const lab = useLab(sharing)
  const view = lab.session.useSettings((settings) => settings.view)
  useEffect(() => morphOf(lab).stop, [lab])
  if (view === 'sizes') return <SizesStage />
  if (view === 'edges') return <EdgesStage />
  if (view === 'find') return <FindStage />
  return (
    <div className={`${frameStyles.stage} ${styles.stage}`} data-view={view}>
      <Diagram />
      <WeightCells />
      <Counters />
    </div>
  )
}
