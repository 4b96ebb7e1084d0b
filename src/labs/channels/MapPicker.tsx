import { type KeyboardEvent, memo, useRef } from 'react'
import type { GridScene } from '#draw/gridScene.ts'
import { tapRuns } from '#draw/paths.ts'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { channelsNow, momentNow } from './channelsNow.ts'
import styles from './ChannelsStage.module.css'
import type { ChannelsLayer } from './layer.ts'
import { isOnLayer, readersOf } from './links.ts'
import { computedOfMap } from './model.ts'
import { outputIndex, outputPlace } from './places.ts'
import { channelsSession } from './session.ts'
import { type PickerBox, tilePlace } from './unfoldedLayout.ts'
import { pointAt, usePointed } from './view.ts'

interface MapPickerProps {
  readonly layer: ChannelsLayer
  readonly box: PickerBox
  readonly scenes: readonly GridScene[]
  /** The map that the clock is on, and the one that is looked at. */
  readonly chosen: number
  readonly looked: number
  readonly computed: number
}

/** All maps as small multiples: one of them is chosen, which brings its kernel. */
export const MapPicker = memo(function MapPicker(props: MapPickerProps) {
  const { layer, box, scenes, chosen, looked, computed } = props
  const palette = usePalette()
  const group = useRef<HTMLDivElement>(null)
  const { outputHeight: rows, outputWidth: columns } = layer.geometry
  const cell = box.tile / Math.max(rows, columns)
  const handleKeyDown = (event: KeyboardEvent) => {
    const to = nextMap(event.key, chosen, scenes.length, box.perRow)
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    chooseMap(to)
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[to]?.focus()
  }
  return (
    <div ref={group} role="radiogroup" aria-label="Maps" tabIndex={-1} onKeyDown={handleKeyDown}>
      {scenes.map((scene, map) => {
        const { x, y } = tilePlace(box, map)
        return (
          <button
            key={map}
            type="button"
            role="radio"
            className={styles.tile}
            aria-checked={map === chosen}
            aria-label={`Map ${map + 1} of ${scenes.length}`}
            data-looked={map === looked}
            tabIndex={map === chosen ? 0 : -1}
            style={{ left: x, top: y, width: box.tile, height: box.tile }}
            onClick={() => chooseMap(map)}
            onPointerEnter={(event) => event.pointerType === 'mouse' && lookAt(map)}
            onPointerLeave={() => pointAt(undefined)}
          >
            <GridCanvas
              scene={scene}
              box={{ x: 0, y: 0, cell, rows, columns }}
              palette={palette}
              shown={computedOfMap(layer, map, computed)}
            />
            <TileReaders layer={layer} map={map} box={{ x: 0, y: 0, cell, rows, columns }} />
            <span className={styles.tileNumber} aria-hidden="true">
              {map + 1}
            </span>
          </button>
        )
      })}
    </div>
  )
})

/** The outputs of the map that read the cell pointed at. */
function TileReaders(props: {
  readonly layer: ChannelsLayer
  readonly map: number
  readonly box: Parameters<typeof tapRuns>[0]
}) {
  const { layer, map, box } = props
  const pointed = usePointed()
  if (pointed?.part !== 'input' || !isOnLayer(layer, pointed)) return null
  const { maps, rows, columns } = readersOf(layer, pointed)
  if (!maps.includes(map)) return null
  return (
    <svg className={styles.marks} aria-hidden="true">
      <path className={styles.readers} d={tapRuns(box, rows, columns)} />
    </svg>
  )
}

/** Brings the step to the same place of another map. */
export function chooseMap(map: number): void {
  const layer = channelsNow()
  const { row, column } = outputPlace(layer, momentNow(layer).output)
  channelsSession.playback.seek(outputIndex(layer, { map, row, column }))
}

function lookAt(map: number): void {
  const layer = channelsNow()
  const { row, column } = outputPlace(layer, momentNow(layer).output)
  pointAt({ part: 'output', channel: map, row, column })
}

/** The map that a key leads to from another, undefined for a key that leads nowhere. */
function nextMap(key: string, map: number, maps: number, perRow: number): number | undefined {
  const held = (to: number) => Math.min(maps - 1, Math.max(0, to))
  switch (key) {
    case 'ArrowRight':
      return held(map + 1)
    case 'ArrowLeft':
      return held(map - 1)
    case 'ArrowDown':
      return map + perRow < maps ? map + perRow : map
    case 'ArrowUp':
      return map >= perRow ? map - perRow : map
    case 'Home':
      return 0
    case 'End':
      return maps - 1
    default:
      return undefined
  }
}
