import { momentAt } from '#state/playbackMath.ts'
import { useMoment } from '#state/useMoment.ts'
import { sharingScene, type SharingScene } from './model.ts'
import { netOf, type SharingNet } from './net.ts'
import { sharingSession } from './session.ts'
import { usePointed } from './view.ts'

/** Hook: the layers of the present settings. */
export function useNet(): SharingNet {
  return netOf(sharingSession.useSettings((settings) => settings))
}

/** Hook: the scene of the moment, with what is pointed at. */
export function useSharingScene(net: SharingNet): SharingScene {
  const tie = sharingSession.useSettings((settings) => settings.tie)
  return sharingScene(net, tie, useMoment(sharingSession), usePointed())
}

/** The scene of the present step, outside of React. */
export function sceneNow(): { net: SharingNet; scene: SharingScene } {
  const settings = sharingSession.settings()
  const net = netOf(settings)
  const { step, pace } = sharingSession.playback.getState()
  const moment = momentAt(step, pace, sharingSession.clock())
  return { net, scene: sharingScene(net, settings.tie, { ...moment, glide: 0 }) }
}
