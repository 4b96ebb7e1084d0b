import { field } from '#labs/field/field.ts'
import { formulas } from '#labs/field/model/formula.ts'
import type { Stack } from '#labs/field/model/stack.ts'
import { layerTitle } from '#labs/field/model/words.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LayerTable } from './LayerTable.tsx'
import styles from './Strip.module.css'

/** How the field of the layer pointed at, else of the chosen one, follows from the one below, and the numbers of all layers. */
export function FieldStrip() {
  const { pointing, useLayer } = useLab(field)
  const stack = useLayer()
  const pointed = pointing.use(({ hovered }) => hovered?.layerIndex)
  const shown = pointed !== undefined && pointed < stack.levels.length ? pointed : stack.chosen
  return (
    <div className={styles.strip}>
      <Formulas stack={stack} layerIndex={shown} />
      <LayerTable stack={stack} shown={shown} />
    </div>
  )
}

/** The numbers of a layer, each with how it follows from the layer below: "Layer 4: Field 6 + (3 − 1) × 2 = 10". */
function Formulas({ stack, layerIndex }: { readonly stack: Stack; readonly layerIndex: number }) {
  return (
    <p className={styles.formulas}>
      <span className={styles.whose}>{layerTitle(layerIndex)}:</span>
      {formulas(stack, layerIndex).map(({ name, sum, result }) => (
        <span key={name} className={styles.formula} data-main={name === 'Field' || undefined}>
          <span className={styles.what}>{name}</span> {sum !== '' && <span>{sum} = </span>}
          <strong>{result}</strong>
        </span>
      ))}
    </p>
  )
}
