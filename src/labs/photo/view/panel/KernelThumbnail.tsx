import { useMemo } from 'react'
import type { KernelRows } from '#data/kernelPreset.ts'
import { createRamp } from '#draw/ramp.ts'
import styles from '#labs/photo/view/Panel.module.css'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import { usePalette } from '#ui/usePalette.ts'

/** The longer side, in pixels. */
const side = 24

/** A kernel so small that its numbers are colours: its shape is known again, and which way it looks. */
export function KernelThumbnail({ kernel: { rows } }: { readonly kernel: KernelRows }) {
  const palette = usePalette()
  const [height, width] = [rows.length, rows[0]!.length]
  const cell = side / Math.max(height, width)
  const scene = useMemo(() => {
    const values = rows.flat()
    const ramp = createRamp('signed', Math.min(...values), Math.max(...values), palette)
    return { rows: height, columns: width, values, ramp }
  }, [rows, height, width, palette])
  return (
    <span
      className={styles.thumbnail}
      style={{ width: width * cell, height: height * cell }}
      aria-hidden="true"
    >
      <GridCanvas
        scene={scene}
        box={{ x: 0, y: 0, cell, rows: height, columns: width }}
        palette={palette}
        shown={height * width}
      />
    </span>
  )
}
