import { Counters } from './Counters.tsx'
import { Diagram } from './Diagram.tsx'
import styles from './NetStage.module.css'
import { WeightCells } from './WeightCells.tsx'

/** Nodes and lines, the weights of the present output, and what each of the layers has. */
export function NetStage({ view }: { readonly view: 'row' | 'plane' }) {
  return (
    <div className={styles.stage} data-view={view}>
      <Diagram />
      <WeightCells />
      <Counters />
    </div>
  )
}
