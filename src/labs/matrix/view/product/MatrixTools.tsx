import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix, type Sight, wholeSight } from '#labs/matrix/matrix.ts'
import { Maximize, Spline, ZoomIn, ZoomOut } from 'lucide-react'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import type { GridBox } from '#draw/gridBox.ts'
import type { MatrixLayout } from './matrixLayout.ts'
import styles from '#labs/matrix/view/Stage.module.css'
import { mostZoom, sightBox, sightOn, zoomed } from './sightBox.ts'
import { unroll } from './UnrollFigure.tsx'
import { countText } from '#draw/numberWords.ts'

/** Enlarging W around the row that is multiplied, and unrolling x once more. */
export function MatrixTools({ layout }: { layout: MatrixLayout }) {
  const lab = useLab(matrix)
  const { pointing, useStandingScene } = lab
  const { row, column, terms } = useStandingScene()
  const sight = pointing.use((view) => view.sight)
  const { matrix: whole } = layout
  const zoom = (factor: number) => {
    const across = column ?? terms[Math.floor(terms.length / 2)]?.input ?? 0
    const shown = sightOn(whole, pointing.get().sight, row, across)
    const { x, y, cell } = sightBox(whole, shown)
    const point = { x: x + (across + 0.5) * cell, y: y + (row + 0.5) * cell }
    pointing.set({ sight: zoomed(whole, shown, factor, point) })
  }
  const isLargest = sight.zoom >= mostZoom(whole) - 1e-6
  return (
    <div className={styles.tools}>
      <Button
        icon={<Spline />}
        kind="quiet"
        tooltip="The rows of the picture glide one behind the other into the column x"
        onPress={() => unroll(lab)}
      >
        Unroll
      </Button>
      {mostZoom(whole) > 1.05 && (
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
            onPress={() => pointing.set({ sight: wholeSight })}
          />
          {sight.zoom > 1 && <span className={styles.inSight}>{rangeText(whole, sight)}</span>}
        </>
      )}
    </div>
  )
}

/** "rows 1–60, columns 12–72": what of W is in sight. */
function rangeText(whole: GridBox, sight: Sight): string {
  const { x, y, cell } = sightBox(whole, sight)
  const range = (corner: number, count: number) => {
    const first = Math.floor(-corner / cell + 1e-6)
    const last = Math.min(count, Math.ceil((count * whole.cell - corner) / cell - 1e-6))
    return `${countText(first + 1)}–${countText(last)}`
  }
  return `rows ${range(y, whole.rows)}, columns ${range(x, whole.columns)}`
}
