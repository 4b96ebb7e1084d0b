import type { ViewFaces } from '#labs/learn/view/viewFaces.ts'
import { HeartPanel } from './HeartPanel.tsx'
import { HeartStage } from './HeartStage.tsx'
import { HeartStrip } from './HeartStrip.tsx'

export const heartFaces: ViewFaces = { Stage: HeartStage, Strip: HeartStrip, Panel: HeartPanel }
