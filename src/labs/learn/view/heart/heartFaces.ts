import { describeHeart } from '#labs/learn/model/heart/heartWords.ts'
import type { ViewFaces } from '#labs/learn/view/viewFaces.ts'
import { HeartPanel } from './HeartPanel.tsx'
import { HeartStage } from './HeartStage.tsx'
import { HeartStrip } from './HeartStrip.tsx'

export const heartFaces: ViewFaces = {
  Stage: HeartStage,
  Strip: HeartStrip,
  Panel: HeartPanel,
  describe(lab) {
    const [layer, scene] = [lab.layer(), lab.scene()]
    return layer.show === 'heart' && scene.show === 'heart'
      ? describeHeart(layer, scene)
      : undefined
  },
}
