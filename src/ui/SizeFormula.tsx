import type { AxisSize } from '#draw/sizeFormula.ts'
import styles from './SizeFormula.module.css'

/** The output-size formula with the numbers of a layer in it, once when both axes are alike. */
export function SizeFormula({ axes }: { axes: readonly AxisSize[] }) {
  const [first] = axes
  const isSame = axes.every(({ parts }) => JSON.stringify(parts) === JSON.stringify(first?.parts))
  const shown = isSame && first ? [{ ...first, name: '' }] : axes
  return (
    <p className={styles.size}>
      <span className={styles.name}>output size</span>
      {shown.map((axis) => (
        <Axis key={axis.name} axis={axis} />
      ))}
    </p>
  )
}

function Axis({ axis }: { axis: AxisSize }) {
  return (
    <span className={styles.axis}>
      {axis.name !== '' && <span>{axis.name}</span>}
      {axis.parts.map(({ text, meaning, title }, index) => (
        <span key={index} className={meaning && styles[meaning]} title={title}>
          {text}
        </span>
      ))}
    </span>
  )
}
