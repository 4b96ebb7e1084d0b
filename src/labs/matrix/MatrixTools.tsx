import { Maximize, Spline, ZoomIn, ZoomOut } from 'lucide-react'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import type { GridBox } from '#draw/gridBox.ts'
import type { MatrixLayout } from './layout.ts'
import styles from './MatrixStage.module.css'
import { mostZoom, sightBox, sightOn, zoomed } from './sightBox.ts'
import type { MatrixLayer } from './layer.ts'
import { useScene } from './matrixNow.ts'
import { matrixView, type Sight, unroll, wholeSight } from './view.ts'
import { countText } from './words.ts'

/** Enlarging W around the row that is multiplied, and unrolling x once more. */
export function MatrixTools({ layer, layout }: { layer: MatrixLayer; layout: MatrixLayout }) {
  const { row, column, terms } = useScene(layer)
  const sight = matrixView.use((view) => view.sight)
  const { matrix } = layout
  const zoom = (factor: number) => {
    const across = column ?? terms[Math.floor(terms.length / 2)]?.input ?? 0
    const shown = sightOn(matrix, matrixView.get().sight, row, across)
    const { x, y, cell } = sightBox(matrix, shown)
    const point = { x: x + (across + 0.5) * cell, y: y + (row + 0.5) * cell }
    matrixView.set({ sight: zoomed(matrix, shown, factor, point) })
  }
  const isLargest = sight.zoom >= mostZoom(matrix) - 1e-6
  return (
    <div className={styles.tools}>
      <Button
        icon={<Spline />}
        kind="quiet"
        tooltip="The rows of the picture glide one behind the other into the column x"
        onPress={unroll}
      >
        Unroll
      </Button>
      {mostZoom(matrix) > 1.05 && (
        <>
          <IconButton
            label="Smaller cells"
            icon={<ZoomOut />}
            size="small"
            disabled={sight.zoom <= 1 ? 'All of W is in sight.' : undefined}
            onPress={() => zoom(1 / 1.6)}
          />
          <IconButton
            label="Larger cells"
            icon={<ZoomIn />}
            size="small"
            disabled={isLargest ? 'The numbers can be read.' : undefined}
            onPress={() => zoom(1.6)}
          />
          <IconButton
            label="All of W"
            icon={<Maximize />}
            size="small"
            disabled={sight.zoom <= 1 ? 'All of W is in sight.' : undefined}
            onPress={() => matrixView.set({ sight: wholeSight })}
          />
          {sight.zoom > 1 && <span className={styles.inSight}>{partText(matrix, sight)}</span>}
        </>
      )}
    </div>
  )
}

/** "rows 1–60, columns 12–72": what of W is in sight. */
function partText(matrix: GridBox, sight: Sight): string {
  const { x, y, cell } = sightBox(matrix, sight)
  const range = (corner: number, count: number) => {
    const first = Math.floor(-corner / cell + 1e-6)
    const last = Math.min(count, Math.ceil((count * matrix.cell - corner) / cell - 1e-6))
    return `${countText(first + 1)}–${countText(last)}`
  }
  return `rows ${range(y, matrix.rows)}, columns ${range(x, matrix.columns)}`
}
