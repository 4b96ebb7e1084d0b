import type { ViewFaces } from '#labs/learn/view/viewFaces.ts'
import { ReadPanel } from './ReadPanel.tsx'
import { ReadStage } from './ReadStage.tsx'
import { ReadStrip } from './ReadStrip.tsx'

export const readFaces: ViewFaces = { Stage: ReadStage, Strip: ReadStrip, Panel: ReadPanel }
