import { useChosenPlace, useStack } from './fieldNow.ts'
import { FieldFormula } from './FieldFormula.tsx'
import styles from './FieldStrip.module.css'
import { LayerTable } from './LayerTable.tsx'

/** How the field of the chosen layer follows from the one below, and the numbers of all layers. */
export function FieldStrip() {
  const stack = useStack()
  const place = useChosenPlace()
  return (
    <div className={styles.strip}>
      <FieldFormula stack={stack} place={place} />
      <LayerTable stack={stack} chosen={place} />
    </div>
  )
}
