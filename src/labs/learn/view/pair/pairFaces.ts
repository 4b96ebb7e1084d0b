import type { ViewFaces } from '#labs/learn/view/viewFaces.ts'
import { PairPanel } from './PairPanel.tsx'
import { PairStage } from './PairStage.tsx'
import { PairStrip } from './PairStrip.tsx'

export const pairFaces: ViewFaces = { Stage: PairStage, Strip: PairStrip, Panel: PairPanel }
