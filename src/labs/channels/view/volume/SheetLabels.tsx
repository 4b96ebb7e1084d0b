import { memo } from 'react'
import { channelsOfMap } from '#core/outputCell.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import type { Orbit } from '#parts/volume/orbitSetting.ts'
import { placedLabels } from './placedLabels.ts'
import type { VolumeLayout } from './volumeLayout.ts'
import stageStyles from '#ui/stage.module.css'
import styles from './VolumeStage.module.css'

interface SheetLabelsProps {
  readonly layer: ChannelsLayer
  readonly layout: VolumeLayout
  readonly orbit: Orbit | undefined
  /** The map that is looked at. */
  readonly map: number
  readonly width: number
  readonly height: number
}

/** At a corner of each slice and each map its name, upright, where there is room. */
export const SheetLabels = memo(function SheetLabels(props: SheetLabelsProps) {
  const { layer, layout, orbit, map, width, height } = props
  const channels = channelsOfMap(layer.geometry, map)
  const maps = layout.maps.planes.map((_, at) => `map ${at + 1}`)
  const slices = layout.kernel.planes.map((_, slice) => layer.names[channels[slice] ?? 0] ?? '')
  const stacks = [
    { planes: layout.input.planes, names: layer.names, first: [...channels, 0, -1] },
    { planes: layout.kernel.planes, names: slices, first: [0, -1] },
    { planes: maps.length > 1 ? layout.maps.planes : [], names: maps, first: [map, 0, -1] },
  ]
  return (
    <svg className={`${stageStyles.marks} ${styles.marks}`} aria-hidden="true">
      {stacks.map(({ planes, names, first }, stack) =>
        placedLabels(
          planes,
          names,
          first.map((at) => (at < 0 ? planes.length + at : at)),
          orbit,
          { width, height },
        ).map(({ sheet, x, y, anchor }) => (
          <text
            key={`${stack} ${sheet}`}
            className={styles.sheetName}
            x={x}
            y={y}
            textAnchor={anchor}
          >
            {names[sheet]}
          </text>
        )),
      )}
    </svg>
  )
})
