import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { channels } from '#labs/channels/channels.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { type PickerBox, tilePlace } from './mapTiles.ts'
import styles from './Stage.module.css'

interface MapPickerProps {
  readonly box: PickerBox
  readonly count: number
  /** The map that the clock is on, and the one that is looked at. */
  readonly chosen: number
  readonly looked: number
  readonly tile: (map: number) => ReactNode
  readonly onChoose: (map: number) => void
  /** The pointer has come to the tile of a map. */
  readonly onLook: (map: number) => void
}

/** All maps as small multiples: one of them is chosen, which brings its kernel. */
export function MapPicker(props: MapPickerProps) {
  const { pointing } = useLab(channels)
  const { box, count, chosen, looked, tile, onChoose, onLook } = props
  const group = useRef<HTMLDivElement>(null)
  const handleKeyDown = (event: KeyboardEvent) => {
    const to = nextMap(event.key, chosen, count, box.perRow)
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    pointing.pointAt(undefined)
    onChoose(to)
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[to]?.focus()
  }
  return (
    <div ref={group} role="radiogroup" aria-label="Maps" tabIndex={-1} onKeyDown={handleKeyDown}>
      {Array.from({ length: count }, (_, map) => {
        const { x, y } = tilePlace(box, map)
        return (
          <button
            key={map}
            type="button"
            role="radio"
            className={styles.tile}
            aria-checked={map === chosen}
            aria-label={`Map ${map + 1} of ${count}`}
            data-looked={map === looked}
            tabIndex={map === chosen ? 0 : -1}
            style={{ left: x, top: y, width: box.tile, height: box.tile }}
            onClick={() => onChoose(map)}
            onPointerEnter={(event) => event.pointerType === 'mouse' && onLook(map)}
            onPointerLeave={() => pointing.pointAt(undefined)}
          >
            {tile(map)}
            <span className={styles.tileNumber} aria-hidden="true">
              {map + 1}
            </span>
          </button>
        )
      })}
    </div>
  )
}

/** The map that a key leads to from another, undefined for a key that leads nowhere. */
function nextMap(key: string, map: number, maps: number, perRow: number): number | undefined {
  const steps: Partial<Record<string, number>> = {
    ArrowRight: Math.min(maps - 1, map + 1),
    ArrowLeft: Math.max(0, map - 1),
    ArrowDown: map + perRow < maps ? map + perRow : map,
    ArrowUp: map >= perRow ? map - perRow : map,
    Home: 0,
    End: maps - 1,
  }
  return steps[key]
}
