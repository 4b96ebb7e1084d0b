import { useLayoutEffect, useMemo, useRef } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { paintedBy } from '#draw/canvasPainter.ts'
import { usePalette } from '#ui/usePalette.ts'
import { usePixelDensity } from '#ui/usePixelDensity.ts'
import { filteredPhoto } from './filteredPhoto.ts'
import { paintPhoto } from './paintPhoto.ts'
import styles from './PhotoStage.module.css'
import { usePhotoPlace } from './photoNow.ts'
import { rasterBefore } from './rasterBefore.ts'
import { walkedPlace } from './photoSum.ts'
import { pixelSum } from './pixelSum.ts'
import { photoSession } from './session.ts'
import { useAfter } from './useAfter.ts'
import { usePhotoPointer } from './usePhotoPointer.ts'
import { photoView } from './view.ts'

/** Both pictures on one canvas, with the window of the step over them; dragged, pinched, wheeled, clicked. */
export function PhotoCanvas({ image, stage }: { image: RgbaImage; stage: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const raster = filteredPhoto.use((value) => value.raster)
  const of = filteredPhoto.use((value) => value.of)
  const shown = filteredPhoto.use((value) => value.shown)
  const view = photoView.use((value) => value)
  const settings = photoSession.useSettings((all) => all)
  const place = usePhotoPlace()
  const { hovered, pinned, channel } = view
  const pointed = useMemo(() => {
    if (hovered ?? pinned) return hovered ?? pinned
    const { row, column, counted } = place
    const sum = pixelSum(settings, image, row, column, channel)
    return sum && walkedPlace(sum, counted)
  }, [hovered, pinned, channel, place, settings, image])
  const palette = usePalette()
  const density = usePixelDensity()
  const { state } = useAfter(image)
  usePhotoPointer(canvas, image, stage)

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    context.setTransform(density, 0, 0, density, 0, 0)
    const photo = {
      stage,
      view,
      image,
      before: rasterBefore(image),
      after: of?.image === image ? raster : undefined,
      shown,
      settings,
      place,
      pointed,
      palette,
    }
    paintPhoto(context, photo)
    const paint = (on: CanvasRenderingContext2D) => paintPhoto(on, photo)
    paintedBy(canvas.current, { ...stage, paint, isPixels: true })
  }, [stage, view, image, raster, of, shown, settings, place, pointed, palette, density])

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

interface Size {
  readonly width: number
  readonly height: number
}
