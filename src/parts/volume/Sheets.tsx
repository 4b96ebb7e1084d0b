import { useLayoutEffect, useRef } from 'react'
import { paintedBy } from '#draw/canvasPainter.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { paintSmallCells } from '#draw/paintSmallCells.ts'
import type { Palette } from '#draw/palette.ts'
import type { Orbit } from './orbitSetting.ts'
import { isSame } from '#state/settingsStore.ts'
import { type GridPainting, paintOnto, sizeCanvas } from '#ui/gridPainting.ts'
import { usePalette } from '#ui/usePalette.ts'
import { usePixelDensity } from '#ui/usePixelDensity.ts'
import { depthOf, type Plane, planeMatrix } from './projected.ts'
import styles from './Volume.module.css'

/** A slice laid into space. What is not part of the sum is faint. */
export interface Sheet {
  readonly plane: Plane
  readonly scene: GridScene
  /** So many of its cells carry their numbers. */
  readonly shown: number
  readonly isFaint: boolean
  /** The side of a cell that it is painted with before it is laid into space; else that of the plane. */
  readonly paintedCell?: number
  /** A cell is a spot of colour, without a line around it: such sheets cost least. */
  readonly isPicture?: boolean
}

interface SheetsProps {
  readonly sheets: readonly Sheet[]
  readonly orbit: Orbit | undefined
  readonly width: number
  readonly height: number
}

/** What of its colours a faint sheet loses to the paper: it stays opaque, so that nothing shows through it. */
const fading = 0.62

/** Slices in space on one canvas, what is far behind what is near; painted when one of them has changed. */
export function Sheets(props: SheetsProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const flats = useRef(new Map<number, Flat>())
  const before = useRef<Painting>(undefined)
  const [palette, density] = [usePalette(), usePixelDensity()]
  useLayoutEffect(() => {
    const painting = { ...props, palette, density }
    const isPainted = isSame(before.current, painting)
    before.current = painting
    if (canvas.current && !isPainted) paintSheets(canvas.current, flats.current, painting)
  })
  const { width, height } = props
  return (
    <canvas ref={canvas} className={styles.sheets} style={{ width, height }} aria-hidden="true" />
  )
}

type Painting = SheetsProps & { readonly palette: Palette; readonly density: number }

/** A sheet before it is laid into space. */
interface Flat {
  readonly canvas: HTMLCanvasElement
  painting: GridPainting
}

function paintSheets(canvas: HTMLCanvasElement, flats: Map<number, Flat>, painting: Painting) {
  const context = canvas.getContext('2d')
  if (!context) return
  const { width, height } = painting
  sizeCanvas(canvas, context, width, height, painting.density)
  paintInSpace(context, flats, painting)
  const paint = (on: CanvasRenderingContext2D) =>
    paintInSpace(on, new Map(), { ...painting, density: on.getTransform().a })
  paintedBy(canvas, { width, height, paint })
}

function paintInSpace(
  context: CanvasRenderingContext2D,
  flats: Map<number, Flat>,
  { sheets, orbit, palette, density }: Painting,
) {
  const paintedFirst = sheets
    .map((sheet, at) => ({ ...sheet, at }))
    .toSorted((one, other) => depthOf(other.plane, orbit) - depthOf(one.plane, orbit))
  for (const { plane, scene, shown, isFaint, paintedCell, isPicture, at } of paintedFirst) {
    const { cell, rows, columns } = plane
    context.save()
    context.transform(...planeMatrix(plane, orbit))
    context.fillStyle = palette.lineStrong
    context.fillRect(-1, -1, columns * cell + 2, rows * cell + 2)
    if (isPicture) {
      paintSmallCells(context, scene, { x: 0, y: 0, cell, rows, columns }, palette, 0, shown)
    } else {
      const box = { rows, columns, cell: paintedCell ?? cell }
      const flat = flatOf(flats, at, { scene, box, palette, density, shown })
      const size = cell / box.cell / density
      context.drawImage(flat, 0, 0, flat.width * size, flat.height * size)
    }
    if (isFaint) {
      context.globalAlpha = fading
      context.fillStyle = palette.paper
      context.fillRect(-1, -1, columns * cell + 2, rows * cell + 2)
    }
    context.restore()
  }
}

/** The sheet of that place, painted anew as far as it has changed. */
function flatOf(flats: Map<number, Flat>, at: number, painting: GridPainting): HTMLCanvasElement {
  const there = flats.get(at)
  const canvas = there?.canvas ?? document.createElement('canvas')
  paintOnto(canvas, there?.painting, painting)
  flats.set(at, { canvas, painting })
  return canvas
}
