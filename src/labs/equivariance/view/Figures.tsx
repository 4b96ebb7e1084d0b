import type { ReactNode } from 'react'
import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance } from '#labs/equivariance/equivariance.ts'
import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Ramp } from '#draw/ramp.ts'
import { Legend } from '#ui/Legend.tsx'
import { Caption } from '#ui/Caption.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import styles from './Stage.module.css'
import { shortText } from '#labs/equivariance/model/words.ts'

/** A map with its name; of some maps the cell pointed at is looked at in all of them. */
export function Result(props: {
  label: string
  scene: GridScene
  box: GridBox
  title?: string
  meaning?: 'output' | 'error'
  points?: boolean
}) {
  const { pointing } = useLab(equivariance)
  const { label, scene, box, title, meaning = 'output', points = false } = props
  return (
    <>
      <Caption box={box} meaning={meaning} title={title}>
        {label}
      </Caption>
      <MatrixGrid
        label={label}
        scene={scene}
        box={box}
        drag="cells"
        describe={({ row, column }) =>
          `row ${row + 1}, column ${column + 1}: ${shortText(scene.values[row * scene.columns + column] ?? 0)}`
        }
        onPoint={(cell) => points && pointing.pointAt(cell)}
        {...(points && { onPick: pointing.togglePin, onEscape: pointing.clearPin })}
      />
    </>
  )
}

/** What the colours of a map mean, under it. */
export function Scale(props: { box: GridBox; ramp: Ramp; texts?: readonly string[] }) {
  const { box, ramp, texts } = props
  const place = {
    left: box.x,
    top: box.y + box.rows * box.cell + 4,
    width: box.columns * box.cell,
  }
  return (
    <div className={styles.scale} style={place}>
      <Legend ramp={ramp} {...(texts && { texts })} />
    </div>
  )
}

/** Words on what the figures come to. */
export function Reason(props: {
  place: { readonly x: number; readonly y: number; readonly width: number }
  children: ReactNode
}) {
  const { x: left, y: top, width } = props.place
  return (
    <p className={styles.reason} style={{ left, top, width }}>
      {props.children}
    </p>
  )
}
