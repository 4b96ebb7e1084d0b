import type { SlideLayer } from './layer.ts'
import styles from './OutputSize.module.css'
import { type AxisSize, outputSizes } from './outputSizes.ts'

/** The output-size formula with the numbers of the layer in it, once when both axes are alike. */
export function OutputSize({ layer }: { layer: SlideLayer }) {
  const [height, width] = outputSizes(layer)
  const isSame = JSON.stringify({ ...height, name: '' }) === JSON.stringify({ ...width, name: '' })
  return (
    <p className={styles.size}>
      <span className={styles.name}>output size</span>
      {isSame ? (
        <Axis axis={{ ...height, name: '' }} />
      ) : (
        <>
          <Axis axis={height} />
          <Axis axis={width} />
        </>
      )}
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
