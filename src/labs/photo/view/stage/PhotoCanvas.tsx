import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { paintedBy } from '#draw/canvasPainter.ts'
import { pixelSum, walkedMark } from '#labs/photo/model/pixelSum.ts'
import type { Size } from '#labs/photo/model/size.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Stage.module.css'
import { useShownPixel } from '#labs/photo/view/useShownPixel.ts'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { usePixelDensity } from '#ui/usePixelDensity.ts'
import { paintPhoto } from './paintPhoto.ts'
import { useAfter } from './AfterVeil.tsx'
import { usePhotoPointer } from './usePhotoPointer.ts'
import { type Raster, rasterOf } from '#labs/photo/work/raster.ts'

/** Both pictures on one canvas, with the window of the step over them; dragged, pinched, wheeled, clicked. */
export function PhotoCanvas({ image, stage }: { image: RgbaImage; stage: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const lab = useLab(photo)
  const { session, pointing } = lab
  const { result } = filteringOf(lab)
  const [rasterBefore] = useState(createRasterBefore)
  const raster = result.use((value) => value.raster)
  const of = result.use((value) => value.of)
  const shown = result.use((value) => value.shown)
  const view = pointing.use((value) => value)
  const settings = session.useSettings((all) => all)
  const outputCell = useShownPixel()
  const { hovered, pinned, channel } = view
  const pointed = useMemo(() => {
    if (hovered ?? pinned) return hovered ?? pinned
    const { row, column, counted } = outputCell
    const sum = pixelSum(image, settings, row, column, channel)
    return sum && walkedMark(sum, counted)
  }, [hovered, pinned, channel, outputCell, settings, image])
  const palette = usePalette()
  const density = usePixelDensity()
  const { state } = useAfter(image)
  usePhotoPointer(canvas, image, stage)

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    context.setTransform(density, 0, 0, density, 0, 0)
    const picture = {
      stage,
      view,
      image,
      before: rasterBefore(image),
      after: of?.image === image ? raster : undefined,
      shown,
      settings,
      outputCell,
      pointed,
      palette,
    }
    paintPhoto(context, picture)
    const paint = (on: CanvasRenderingContext2D) => paintPhoto(on, picture)
    paintedBy(canvas.current, { ...stage, paint, isPixels: true })
  }, [
    stage,
    view,
    image,
    raster,
    of,
    shown,
    settings,
    outputCell,
    pointed,
    palette,
    density,
    rasterBefore,
  ])

  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      width={Math.round(stage.width * density)}
      height={Math.round(stage.height * density)}
      role="img"
      aria-label={`The photograph: as it was at the left of the line, ${state === 'there' ? 'filtered at the right' : 'at the right the result is not there yet'}`}
      aria-busy={state !== 'there'}
    />
  )
}

/** Makes a photograph as it was ready to be painted: that of the last one asked for is kept. */
function createRasterBefore(): (image: RgbaImage) => Raster {
  let last: { readonly image: RgbaImage; readonly raster: Raster } | undefined
  return (image) => {
    if (last?.image !== image) last = { image, raster: rasterOf(image, last?.raster) }
    return last.raster
  }
}
