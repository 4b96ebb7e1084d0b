import type { ViewFaces } from '#labs/learn/view/viewFaces.ts'
import { ComposePanel } from './ComposePanel.tsx'
import { ComposeStage } from './ComposeStage.tsx'
import { ComposeStrip } from './ComposeStrip.tsx'

export const composeFaces: ViewFaces = {
  Stage: ComposeStage,
  Strip: ComposeStrip,
  Panel: ComposePanel,
}
