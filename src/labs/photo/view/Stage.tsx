import { useEffect, useEffectEvent, useRef } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Cell } from '#draw/gridBox.ts'
import type { Size } from '#labs/photo/model/size.ts'
import { photo, type PhotoLab } from '#labs/photo/photo.ts'
import { AfterVeil, useAfter } from './stage/AfterVeil.tsx'
import { CompareLine } from './stage/CompareLine.tsx'
import { centreInSight } from './stage/halves.ts'
import { PhotoCanvas } from './stage/PhotoCanvas.tsx'
import { PixelKernel } from './stage/PixelKernel.tsx'
import { placement, rowsInSight } from './stage/placement.ts'
import { ZoomControls } from './stage/ZoomControls.tsx'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { liveCameraOf } from '#labs/photo/work/liveCamera.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import styles from './Stage.module.css'
import { useStepPixel } from './useShownPixel.ts'
import { counted, countText } from '#draw/numberWords.ts'
import { Legend } from '#ui/Legend.tsx'
import { ownPhotosOf } from '#labs/photo/work/ownPhotos.ts'
import { Button } from '#ui/Button.tsx'

/** The photograph: as it was at the left of a line, filtered at the right; to be zoomed into down to its pixels. */
export function PhotoStage() {
  const image = photographsOf(useLab(photo)).useImage()
  const stage = useRef<HTMLDivElement>(null)
  const size = useElementSize(stage)
  usePhotoWork(image, size)
  useFollowStep(image, size)
  return (
    <div className={styles.stage}>
      <div ref={stage} className={styles.view}>
        {image && size.width > 0 && (
          <>
            <PhotoCanvas image={image} stage={size} />
            <AfterVeil image={image} stage={size} />
            <CompareLine image={image} stage={size} />
            <PixelKernel image={image} stage={size} />
            <WorkShown image={image} />
          </>
        )}
        <Opening image={image} />
      </div>
      {image && (
        <div className={styles.bar}>
          <StageFacts image={image} />
          <ZoomControls image={image} stage={size} />
        </div>
      )}
    </div>
  )
}

/** Hook: filters the photograph whenever it, the settings or the theme change, as long as the stage is there. */
function usePhotoWork(image: RgbaImage | undefined, stage: Size): void {
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

/** Milliseconds in which the view goes after the step. */
const lasts = 240

/** Hook: when the step leaves the part of the photograph that is in sight, the view goes after it. */
function useFollowStep(image: RgbaImage | undefined, stage: Size): void {
  const { session, pointing } = useLab(photo)
  const outputCell = useStepPixel()
  const isStill = useReducedMotion()
  const follow = useEffectEvent((to: Cell) => {
    if (pointing.get().pixel) pointing.set({ pixel: undefined })
    if (!image || stage.width === 0) return
    const settings = session.settings()
    const centre = centreInSight(settings, image, pointing.get(), stage, to)
    if (!centre) return
    if (isStill) pointing.set({ centre })
    else glideTo(pointing, centre)
  })
  useEffect(() => follow(outputCell), [outputCell])
}

function glideTo(pointing: PhotoLab['pointing'], to: readonly [number, number]): void {
  const from = pointing.get().centre
  const begun = performance.now()
  let last = from
  const draw = (now: number) => {
    // Whoever moves the photograph has it.
    if (pointing.get().centre !== last) return
    const fraction = Math.min(1, Math.max(0, (now - begun) / lasts))
    const eased = fraction * fraction * (3 - 2 * fraction)
    last = [from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased]
    pointing.set({ centre: fraction === 1 ? to : last })
    if (fraction < 1) requestAnimationFrame(draw)
  }
  requestAnimationFrame(draw)
}

/** What the colours mean, how large the picture is, and how fast it was made. */
export function StageFacts({ image }: { image: RgbaImage }) {
  const lab = useLab(photo)
  const { shown, made, isWhole, problem } = filteringOf(lab).result.use((value) => value)
  const { state } = useAfter(image)
  const there = state === 'there' ? made : undefined
  const missing = photographsOf(lab).useProblem()
  const size = (width: number, height: number) => `${countText(width)} × ${countText(height)}`
  return (
    <div className={styles.facts}>
      {shown && state !== 'none' && (
        <div className={styles.legend} data-state={state}>
          <Legend ramp={shown.ramp} />
          <span>{shown.words}</span>
        </div>
      )}
      <p className={styles.made}>
        {size(image.width, image.height)}
        {there && (there.width !== image.width || there.height !== image.height) && (
          <> → {size(there.width, there.height)}</>
        )}
        {there && isWhole && (
          <>
            {' '}
            · {there.path}, {there.workers === 0 ? 'in the page' : counted(there.workers, 'worker')}
            , {Math.max(1, Math.round(there.milliseconds))} ms
          </>
        )}
      </p>
      {(problem ?? missing) && <p role="status">{problem ?? missing}</p>}
    </div>
  )
}

/** How far the filtering is, once it takes long, with a way to end it, and to begin anew. It lies over the picture: nothing moves when it comes. */
export function WorkShown({ image }: { image: RgbaImage }) {
  const { result, cancel, resume } = filteringOf(useLab(photo))
  const { progress, isCancelled, isWhole } = result.use((value) => value)
  const { state } = useAfter(image)
  if (progress)
    return (
      <p className={styles.work}>
        <progress value={progress[0]} max={progress[1]} aria-label="Rows filtered" />
        <Button onPress={cancel}>Cancel</Button>
      </p>
    )
  if (!isCancelled || (state === 'there' && isWhole)) return null
  return (
    <p className={styles.work}>
      <Button onPress={resume}>Filter all of it</Button>
    </p>
  )
}

/** Names the photograph that is on its way; until the first is there, in the middle of the stage. */
export function Opening({ image }: { image: RgbaImage | undefined }) {
  const lab = useLab(photo)
  const file = ownPhotosOf(lab).useOpening()
  const coming = photographsOf(lab).useComing()
  const name = file ?? coming
  return (
    <p className={styles.opening} data-first={image === undefined || undefined} role="status">
      {name !== undefined && <span>Opening {name}…</span>}
    </p>
  )
}
