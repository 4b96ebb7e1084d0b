import { useSyncExternalStore } from 'react'
import { pictureAtHand, pictureOf, useArrivals } from '#parts/picture/pictures.ts'
import { type SquareGround, squareGround, type SquareScene, squareScene } from './model.ts'
import { findScene, type FindScene } from './find.ts'
import { pathClock, transformAt } from './path.ts'
import { equivarianceSession } from './session.ts'
import { type EquivarianceSettings, initialEquivariance } from './settings.ts'

let last: { settings: EquivarianceSettings; ground: SquareGround } | undefined

/** What the present settings give before anything moves; while their picture is on its way, what those before gave. */
export function groundNow(): SquareGround {
  const settings = equivarianceSession.settings()
  if (last?.settings === settings) return last.ground
  const picture = pictureOf(settings)
  if (picture) last = { settings, ground: squareGround(settings, picture) }
  last ??= firstGround(settings)
  return last.ground
}

/** Before the first photograph has arrived: the picture the lab begins with. */
function firstGround(settings: EquivarianceSettings) {
  const instead = { ...settings, picture: initialEquivariance.picture }
  const picture = pictureAtHand(instead)
  if (!picture) throw new RangeError('the first picture must be one that is worked out, not loaded')
  return { settings: instead, ground: squareGround(instead, picture) }
}

let lastScene: { ground: SquareGround; step: number; scene: SquareScene } | undefined

/** The scene of the present step. */
export function sceneNow(): SquareScene {
  const ground = groundNow()
  const step = Math.min(stepNow(), pathClock(ground.settings).count - 1)
  if (lastScene?.ground !== ground || lastScene.step !== step)
    lastScene = { ground, step, scene: squareScene(ground, step) }
  return lastScene.scene
}

let lastFind: { ground: SquareGround; step: number; scene: FindScene } | undefined

/** The search at the present step. */
export function findNow(): FindScene {
  const ground = groundNow()
  const { settings, picture } = ground
  const step = Math.min(stepNow(), pathClock(settings).count - 1)
  if (lastFind?.ground !== ground || lastFind.step !== step) {
    const transform = transformAt(settings, step)
    const shift = transform.kind === 'shift' ? transform : { right: 0, down: 0 }
    lastFind = { ground, step, scene: findScene(settings, picture, shift) }
  }
  return lastFind.scene
}

/** Hook: the search, a render a step. */
export function useFind(): FindScene {
  useGround()
  useStep()
  return findNow()
}

/** Hook: the ground, anew when the settings change or a photograph arrives. */
export function useGround(): SquareGround {
  equivarianceSession.useSettings((settings) => settings)
  useArrivals()
  return groundNow()
}

/** Hook: the whole part of the step. */
export function useStep(): number {
  return useSyncExternalStore(equivarianceSession.playback.subscribe, stepNow)
}

/** Hook: the scene, a render a step. */
export function useScene(): SquareScene {
  useGround()
  useStep()
  return sceneNow()
}

function stepNow(): number {
  return Math.floor(equivarianceSession.playback.getState().step)
}
