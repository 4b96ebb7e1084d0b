import type { Cell } from '#draw/gridBox.ts'
import { useEffect, useEffectEvent } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Size } from '#labs/photo/model/size.ts'
import { photo, type PhotoLab } from '#labs/photo/photo.ts'
import { useStepPixel } from '#labs/photo/view/useShownPixel.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import { centreInSight } from './halves.ts'

/** Milliseconds. */
const lasts = 240

/** Hook: when the step leaves the part of the photograph that is in sight, the view goes after it. */
export function useFollowStep(image: RgbaImage | undefined, stage: Size): void {
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
