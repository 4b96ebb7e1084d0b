import { momentAt } from '#state/playbackMath.ts'
import { useMoment } from '#state/useMoment.ts'
import { kindAt, kinds } from './kind.ts'
import { momentUnder, sharingScene, type SharingScene } from './model.ts'
import { netOf, type SharingNet } from './net.ts'
import { sharingSession } from './session.ts'
import { sharingView } from './view.ts'

/** Hook: the layers of the present settings. */
export function useNet(): SharingNet {
  return sharingSession.useSettings(netOf)
}

/** Hook: the scene of the moment, with what is pointed at; an output that is pointed at is shown as if it were the one of the step. */
export function useSharingScene(net: SharingNet): SharingScene {
  return useSceneAt(
    net,
    sharingSession.useSettings(({ tie }) => tie),
  )
}

/** Hook: the same as if the morph stood on the nearest layer, for what does not morph with the lines. */
export function useNearestScene(net: SharingNet): SharingScene {
  return useSceneAt(
    net,
    sharingSession.useSettings(({ tie }) => kinds.indexOf(kindAt(tie))),
  )
}

function useSceneAt(net: SharingNet, tie: number): SharingScene {
  const { hovered, pinned } = sharingView.use((view) => view)
  const moment = momentUnder(useMoment(sharingSession), hovered, net.wirings.dense.outputs)
  return sharingScene(net, tie, moment, hovered ?? pinned)
}

/** The scene of the present step, outside of React. */
export function sceneNow(): { net: SharingNet; scene: SharingScene } {
  const settings = sharingSession.settings()
  const net = netOf(settings)
  const { step, pace } = sharingSession.playback.getState()
  const moment = momentAt(step, pace, sharingSession.clock())
  return { net, scene: sharingScene(net, settings.tie, { ...moment, glide: 0 }) }
}
