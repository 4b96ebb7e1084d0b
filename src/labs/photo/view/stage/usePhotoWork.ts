import { useEffect } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Size } from '#labs/photo/model/size.ts'
import { photo } from '#labs/photo/photo.ts'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { liveCameraOf } from '#labs/photo/work/liveCamera.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { placement, rowsInSight } from './placement.ts'

/** Hook: filters the photograph whenever it, the settings or the theme change, as long as the stage is there. */
export function usePhotoWork(image: RgbaImage | undefined, stage: Size): void {
  const lab = useLab(photo)
  const { session, pointing } = lab
  const { filter, stop } = filteringOf(lab)
  const live = liveCameraOf(lab)
  const settings = session.useSettings((all) => all)
  const palette = usePalette()
  const isLive = live.use(({ facing }) => facing !== undefined)
  const { width, height } = stage
  useEffect(() => {
    if (!image || width === 0 || isLive) return
    const at = placement(pointing.get(), image, { width, height })
    const pixels = 1 / (at.scale * devicePixelRatio)
    const inSight = { rows: rowsInSight(at, image, { width, height }), pixels }
    filter({ settings, image, palette, inSight })
  }, [settings, image, palette, width, height, isLive, filter, pointing])
  const { kind } = settings.photo
  useEffect(() => {
    if (kind !== 'live') live.stop()
  }, [kind, live])
  useEffect(
    () => () => {
      live.stop()
      stop()
    },
    [live, stop],
  )
}
