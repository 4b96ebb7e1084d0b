import { useMemo } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/paintGrid.ts'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import { usePalette } from '#ui/usePalette.ts'
import type { SlideLayer } from './layer.ts'
import type { SlideLayout } from './layout.ts'
import styles from './SlideStage.module.css'
import { useSlideScene } from './slideNow.ts'
import type { Term } from './terms.ts'

/** The window magnified, a grid a channel, where the image's own cells are too small to be read. */
export function Patches(props: {
  readonly layer: SlideLayer
  readonly layout: SlideLayout
  readonly scenes: readonly GridScene[]
}) {
  return props.layout.patches.length > 0 ? <ShownPatches {...props} /> : null
}

function ShownPatches({ layer, layout, scenes }: Parameters<typeof Patches>[0]) {
  const { terms } = useSlideScene(layer)
  return layout.patches.map((box, channel) => {
    const ramp = scenes[channel]?.ramp
    return ramp && <Patch key={channel} {...{ box, channel, ramp, terms }} />
  })
}

function Patch(props: {
  readonly box: GridBox
  readonly channel: number
  readonly ramp: GridScene['ramp']
  readonly terms: readonly Term[]
}) {
  const { box, channel, ramp, terms } = props
  const palette = usePalette()
  const mine = terms.filter((term) => term.channel === channel)
  const key = mine.map(({ value, kind }) => `${value} ${kind}`).join()
  // The same numbers are the same picture: a window over flat ground is not painted again.
  const scene = useMemo<GridScene>(
    () => ({
      rows: box.rows,
      columns: box.columns,
      values: key === '' ? [] : key.split(',').map((pair) => Number(pair.split(' ')[0])),
      kinds: Uint8Array.from(key === '' ? [] : key.split(','), (pair) =>
        Number(pair.split(' ')[1]),
      ),
      ramp,
    }),
    [box.rows, box.columns, key, ramp],
  )
  if (mine.length === 0) return null
  return (
    <div className={styles.patch} style={{ left: box.x, top: box.y }}>
      <GridCanvas scene={scene} box={box} palette={palette} shown={box.rows * box.columns} />
    </div>
  )
}
