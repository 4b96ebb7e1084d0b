import { Maximize, Spline, ZoomIn, ZoomOut } from 'lucide-react'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import type { MatrixLayout } from './layout.ts'
import styles from './MatrixStage.module.css'
import { mostZoom, zoomed } from './sightBox.ts'
import { matrixView, unroll, wholeSight } from './view.ts'

/** Enlarging W, and unrolling x once more. */
export function MatrixTools({ layout }: { layout: MatrixLayout }) {
  const sight = matrixView.use((view) => view.sight)
  const { matrix } = layout
  const middle = { x: (matrix.columns * matrix.cell) / 2, y: (matrix.rows * matrix.cell) / 2 }
  const zoom = (factor: number) =>
    matrixView.set({ sight: zoomed(matrix, matrixView.get().sight, factor, middle) })
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
        </>
      )}
    </div>
  )
}
