import {
  Brain,
  Grid3x3,
  Image,
  Layers,
  type LucideIcon,
  Minimize2,
  Move,
  PenLine,
  ScanSearch,
  Share2,
  Telescope,
} from 'lucide-react'
import type { LabIconName } from '#labs/lab.ts'

export const labIcons: Readonly<Record<LabIconName, LucideIcon>> = {
  slide: ScanSearch,
  channels: Layers,
  downsample: Minimize2,
  matrix: Grid3x3,
  sharing: Share2,
  equivariance: Move,
  receptiveField: Telescope,
  learn: Brain,
  digits: PenLine,
  photo: Image,
}
