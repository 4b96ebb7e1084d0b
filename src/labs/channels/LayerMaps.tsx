import { memo } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { tapRuns } from '#draw/paths.ts'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { channelsNow, momentNow } from './channelsNow.ts'
import stageStyles from '#ui/stage.module.css'
import type { ChannelsLayer } from './layer.ts'
import { isOnLayer, readersOf } from './links.ts'
import { MapPicker } from './MapPicker.tsx'
import { computedOfMap } from './model.ts'
import { outputIndex, outputPlace } from './places.ts'
import { channelsSession } from './session.ts'
import type { PickerBox } from './mapTiles.ts'
import { pointAt, usePointed } from './view.ts'

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
  const { layer, box, scenes, chosen, looked, computed } = props
  const palette = usePalette()
  const { outputHeight: rows, outputWidth: columns } = layer.geometry
  const grid: GridBox = { x: 0, y: 0, cell: box.tile / Math.max(rows, columns), rows, columns }
  return (
    <MapPicker
      {...{ box, chosen, looked }}
      count={scenes.length}
      onChoose={(map) => channelsSession.playback.seek(samePlaceIn(map).output)}
      onLook={(map) => {
        const { row, column } = samePlaceIn(map)
        pointAt({ part: 'output', channel: map, row, column })
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
  const { layer, map, box } = props
  const pointed = usePointed()
  if (pointed?.part !== 'input' || !isOnLayer(layer, pointed)) return null
  const { maps, rows, columns } = readersOf(layer, pointed)
  if (!maps.includes(map)) return null
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <path className={stageStyles.readers} d={tapRuns(box, rows, columns)} />
    </svg>
  )
}

/** The place that the clock is on, in another map. */
function samePlaceIn(map: number) {
  const layer = channelsNow()
  const { row, column } = outputPlace(layer, momentNow(layer).output)
  return { row, column, output: outputIndex(layer, { map, row, column }) }
}
