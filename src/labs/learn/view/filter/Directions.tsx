import { useMemo } from 'react'
import { createRamp } from '#draw/ramp.ts'
import { percentText, shortText } from '#labs/learn/model/words.ts'
import styles from '#labs/learn/view/Directions.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'
import { usePalette } from '#ui/usePalette.ts'

const cell = 14
/** Of a larger kernel as many directions are shown as a small one has: the quickest and the slowest. */
const mostShown = 9

/** The eigenvectors of the autocorrelation matrix as pictures, with what is left of the error along each. */
export function Directions() {
  const shown = useShown('filter')
  const palette = usePalette()
  const eigen = shown?.layer.eigen
  const pictures = useMemo(() => {
    if (!eigen) return []
    const side = Math.sqrt(eigen.values.length)
    return eigen.vectors.map((values) => {
      const reach = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
      return {
        rows: side,
        columns: side,
        values,
        isBare: true,
        ramp: createRamp('signed', -reach, reach, palette),
      }
    })
  }, [eigen, palette])
  if (!shown) return null
  const { layer, scene } = shown
  const { values } = layer.eigen
  const side = layer.settings.side
  const half = Math.ceil(mostShown / 2)
  const places = Array.from(values.keys()).filter(
    (at) => values.length <= mostShown || at < half || at >= values.length - (mostShown - half),
  )
  const isPlain = layer.optimiser.kind === 'descent'
  return (
    <Section title="Directions">
      <p className={panelStyles.purpose}>
        Along each of these patterns (eigenvectors of the picture’s autocorrelation) the error
        shrinks by itself: quickly where the picture is full of it, slowly where it is rare.
      </p>
      <ul className={styles.list}>
        {places.map((at) => {
          const left = Math.min(1e9, scene.left[at] ?? 0)
          const keeps = 1 - 2 * layer.optimiser.rate * values[at]!
          return (
            <li key={at} className={styles.item}>
              <span style={{ width: 42, height: 42 }} className={styles.picture}>
                <GridCanvas
                  scene={pictures[at]!}
                  box={{ x: 0, y: 0, cell: (3 * cell) / side, rows: side, columns: side }}
                  palette={palette}
                  shown={side * side}
                />
              </span>
              <span className={styles.bar}>
                <span style={{ inlineSize: `${100 * Math.min(1, left)}%` }} />
              </span>
              <span>{percentText(left)} left</span>
              {isPlain && <span className={styles.soft}>× {shortText(keeps)} a step</span>}
            </li>
          )
        })}
      </ul>
      {values.length > mostShown && (
        <p className={panelStyles.purpose}>
          The {half} quickest and the {mostShown - half} slowest of {values.length}.
        </p>
      )}
      <p className={panelStyles.purpose}>
        λ from {shortText(values[0]!)} to {shortText(values.at(-1)!)}: the quickest is{' '}
        {shortText(values[0]! / Math.max(values.at(-1)!, Number.MIN_VALUE))} times as quick as the
        slowest.
      </p>
    </Section>
  )
}
