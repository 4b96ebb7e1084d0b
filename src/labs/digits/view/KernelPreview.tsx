import { useMemo } from 'react'
import { montage, montageSize } from '#draw/montage.ts'
import { spokenNumber } from '#draw/numberWords.ts'
import { createRamp } from '#draw/ramp.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import styles from './Digits.module.css'

/** The largest that a kernel of three channels is drawn, in pixels across. */
const mostWide = 260
const mostHigh = 110

/** A kernel as a picture, its channels side by side. */
export function KernelPreview({ slices }: { readonly slices: readonly Float32Array[] }) {
  const palette = usePalette()
  const { scene, box } = useMemo(() => {
    const side = Math.sqrt(slices[0]!.length)
    const form = { count: slices.length, side, across: slices.length, gap: 1 }
    const weights = slices.flatMap((slice) => [...slice])
    const reach = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6)
    const { rows, columns } = montageSize(form)
    return {
      scene: {
        ...montage(form, weights),
        ramp: createRamp('signed', -reach, reach, palette),
        isBare: true,
      },
      box: { x: 1, y: 1, rows, columns, cell: Math.min(mostWide / columns, mostHigh / rows) },
    }
  }, [slices, palette])
  return (
    <div className={styles.preview} style={{ blockSize: box.rows * box.cell + 2 }}>
      <MatrixGrid
        label="This kernel"
        scene={scene}
        box={box}
        drag="cells"
        describe={({ row, column }) =>
          `row ${row + 1}, column ${column + 1}: ${spokenNumber(scene.values[row * scene.columns + column]!)}`
        }
        onPoint={() => undefined}
      />
    </div>
  )
}
