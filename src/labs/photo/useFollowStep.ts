import { useEffect, useEffectEvent } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import { centreInSight } from './centreInSight.ts'
import { type PhotoPlace, useStepPlace } from './photoNow.ts'
import { photoSession } from './session.ts'
import { photoView } from './view.ts'

/** Milliseconds. */
const lasts = 240

/** Hook: when the step leaves the part of the photograph that is in sight, the view goes after it. */
export function useFollowStep(
  image: RgbaImage | undefined,
  stage: { readonly width: number; readonly height: number },
): void {
  const place = useStepPlace()
  const isStill = useReducedMotion()
  const follow = useEffectEvent((to: PhotoPlace) => {
    if (photoView.get().pixel) photoView.set({ pixel: undefined })
    if (!image || stage.width === 0) return
    const { settings } = photoSession.store.getState()
    const centre = centreInSight(settings, image, photoView.get(), stage, to)
    if (!centre) return
    if (isStill) photoView.set({ centre })
    else glideTo(centre)
  })
  useEffect(() => follow(place), [place])
}

function glideTo(to: readonly [number, number]): void {
  const from = photoView.get().centre
  const begun = performance.now()
  let last = from
  const draw = (now: number) => {
    // Whoever moves the photograph has it.
    if (photoView.get().centre !== last) return
    const part = Math.min(1, Math.max(0, (now - begun) / lasts))
    const eased = part * part * (3 - 2 * part)
    last = [from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased]
    photoView.set({ centre: part === 1 ? to : last })
    if (part < 1) requestAnimationFrame(draw)
  }
  requestAnimationFrame(draw)
}
