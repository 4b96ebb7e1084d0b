import styles from './FieldStrip.module.css'
import { formulas } from './formula.ts'
import type { Stack } from './stack.ts'
import { placeTitle } from './words.ts'

/** The numbers of a layer, each with how it follows from the layer below: "Layer 4: Field 6 + (3 − 1) × 2 = 10". */
export function FieldFormula({ stack, place }: { readonly stack: Stack; readonly place: number }) {
  return (
    <p className={styles.formulas}>
      <span className={styles.whose}>{placeTitle(place)}:</span>
      {formulas(stack, place).map(({ name, sum, result }) => (
        <span key={name} className={styles.formula} data-main={name === 'Field' || undefined}>
          <span className={styles.what}>{name}</span> {sum !== '' && <span>{sum} = </span>}
          <strong>{result}</strong>
        </span>
      ))}
    </p>
  )
}
