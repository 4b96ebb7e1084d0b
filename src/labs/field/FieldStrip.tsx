import { useShownPlace, useStack } from './fieldNow.ts'
import { FieldFormula } from './FieldFormula.tsx'
import styles from './FieldStrip.module.css'
import { LayerTable } from './LayerTable.tsx'

/** How the field of the layer pointed at, else of the chosen one, follows from the one below, and the numbers of all layers. */
export function FieldStrip() {
  const stack = useStack()
  const place = useShownPlace(stack)
  return (
    <div className={styles.strip}>
      <FieldFormula stack={stack} place={place} />
      <LayerTable stack={stack} shown={place} />
    </div>
  )
}
