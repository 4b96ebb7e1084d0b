import { useEffect } from 'react'
import { Counters } from './Counters.tsx'
import { Diagram } from './Diagram.tsx'
import { EdgesStage } from './EdgesStage.tsx'
import { FindStage } from './FindStage.tsx'
import { stopMorph } from './morph.ts'
import { sharingSession } from './session.ts'
import styles from './SharingStage.module.css'
import { SizesStage } from './SizesStage.tsx'
import { WeightCells } from './WeightCells.tsx'

/** The picture of the lab: nodes and lines, the weights of the present output, and what each of the layers has. */
export function SharingStage() {
  const view = sharingSession.useSettings((settings) => settings.view)
  useEffect(() => stopMorph, [])
  if (view === 'sizes') return <SizesStage />
  if (view === 'edges') return <EdgesStage />
  if (view === 'find') return <FindStage />
  return (
    <div className={styles.stage} data-view={view}>
      <Diagram />
      <WeightCells />
      <Counters />
    </div>
  )
}
