import { describeCompose } from '#labs/learn/model/compose/composeWords.ts'
import type { ViewFaces } from '#labs/learn/view/viewFaces.ts'
import { ComposePanel } from './ComposePanel.tsx'
import { ComposeStage } from './ComposeStage.tsx'
import { ComposeStrip } from './ComposeStrip.tsx'

export const composeFaces: ViewFaces = {
  Stage: ComposeStage,
  Strip: ComposeStrip,
  Panel: ComposePanel,
  describe(lab) {
    const [layer, scene] = [lab.layer(), lab.scene()]
    return layer.show === 'compose' && scene.show === 'compose'
      ? describeCompose(layer, scene)
      : undefined
  },
}
