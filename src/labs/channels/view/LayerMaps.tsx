import { memo } from 'react'
import { outputIndex, outputCell } from '#core/outputCell.ts'
import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { tapRuns } from '#draw/paths.ts'
import { channels, type ChannelsLab } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { readersOf } from '#labs/channels/model/readers.ts'
import { computedOfMap, isOnLayer } from '#parts/conv/convLayer.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import { usePalette } from '#ui/usePalette.ts'
import stageStyles from '#ui/stage.module.css'
import { MapPicker } from './MapPicker.tsx'
import type { PickerBox } from './mapTiles.ts'

interface LayerMapsProps {
  readonly layer: ChannelsLayer
  readonly box: PickerBox
  readonly scenes: readonly GridScene[]
  readonly chosen: number
  readonly looked: number
  readonly computed: number
}

/** All maps of the layer, filled as far as they are computed; a choice brings the step to the same place of another map. */
export const LayerMaps = memo(function LayerMaps(props: LayerMapsProps) {
  const lab = useLab(channels)
  const { layer, box, scenes, chosen, looked, computed } = props
  const palette = usePalette()
  const { outputHeight: rows, outputWidth: columns } = layer.geometry
  const grid: GridBox = { x: 0, y: 0, cell: box.tile / Math.max(rows, columns), rows, columns }
  return (
    <MapPicker
      {...{ box, chosen, looked }}
      count={scenes.length}
      onChoose={(map) => lab.session.playback.seek(sameCellOf(lab, map).output)}
      onLook={(map) => {
        const { row, column } = sameCellOf(lab, map)
        lab.pointing.pointAt({ part: 'output', channel: map, row, column })
      }}
      tile={(map) => {
        const scene = scenes[map]
        const shown = computedOfMap(layer, map, computed)
        return (
          <>
            {scene && <GridCanvas box={grid} {...{ scene, palette, shown }} />}
            <TileReaders layer={layer} map={map} box={grid} />
          </>
        )
      }}
    />
  )
})

/** The outputs of the map that read the cell pointed at. */
function TileReaders(props: {
  readonly layer: ChannelsLayer
  readonly map: number
  readonly box: GridBox
}) {
  const { pointing } = useLab(channels)
  const { layer, map, box } = props
  const pointed = pointing.usePointed()
  if (pointed?.part !== 'input' || !isOnLayer(layer, pointed)) return null
  const { maps, rows, columns } = readersOf(layer, pointed)
  if (!maps.includes(map)) return null
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <path className={stageStyles.readers} d={tapRuns(box, rows, columns)} />
    </svg>
  )
}

/** The output in another map where the clock is in its own. */
function sameCellOf(lab: ChannelsLab, map: number) {
  const layer = lab.layer()
  const { row, column } = outputCell(layer.geometry, lab.moment().output)
  return { row, column, output: outputIndex(layer.geometry, { map, row, column }) }
}
