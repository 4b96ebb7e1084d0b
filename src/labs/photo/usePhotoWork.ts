import { useEffect } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { usePalette } from '#ui/usePalette.ts'
import { filterPhoto, stopFiltering } from './filtering.ts'
import { placement, rowsInSight } from './placement.ts'
import { liveCamera, stopLive } from './liveCamera.ts'
import { photoSession } from './session.ts'
import { photoView } from './view.ts'

/** Hook: filters the photograph whenever it, the settings or the theme change, as long as the stage is there. */
export function usePhotoWork(image: RgbaImage | undefined, stage: Size): void {
  const settings = photoSession.useSettings((all) => all)
  const palette = usePalette()
  const isLive = liveCamera.use(({ facing }) => facing !== undefined)
  const { width, height } = stage
  useEffect(() => {
    if (!image || width === 0 || isLive) return
    const at = placement(photoView.get(), image, { width, height })
    const pixels = 1 / (at.scale * devicePixelRatio)
    const inSight = { rows: rowsInSight(at, image, { width, height }), pixels }
    filterPhoto({ settings, image, palette, inSight })
  }, [settings, image, palette, width, height, isLive])
  const { kind } = settings.photo
  useEffect(() => {
    if (kind !== 'live') stopLive()
  }, [kind])
  useEffect(
    () => () => {
      stopLive()
      stopFiltering()
    },
    [],
  )
}

interface Size {
  readonly width: number
  readonly height: number
}
