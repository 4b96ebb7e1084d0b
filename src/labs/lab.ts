import type { LucideIcon } from 'lucide-react'
import type { Lab, LabPreset, ShellLab } from '#parts/lab/shellLab.ts'

export type { LabCommand, LabPreset } from '#parts/lab/shellLab.ts'

/** A line of the catalog: what the shell knows of a lab before its code is there. */
export interface LabEntry {
  /** First part of the link: #/slide. */
  readonly id: string
  readonly title: string
  /** The one question the lab answers, in a sentence. */
  readonly question: string
  readonly icon: LucideIcon
  readonly load: () => Promise<Lab>
}

export interface LabModule extends Omit<
  ShellLab,
  'describe' | 'importDropped' | 'playIntro' | 'escape' | 'open' | 'instance' | 'ready' | 'copy'
> {
  readonly presets: readonly LabPreset[]
  readonly announce: () => string
  readonly take?: (transfer: DataTransfer) => Promise<readonly string[]>
  readonly greet?: () => void
  readonly escape?: () => boolean
}

export function only(lab: LabModule): Lab {
  return {
    create: () => ({
      ...lab,
      describe: lab.announce,
      escape: () => lab.escape?.() ?? false,
      ...(lab.take && { importDropped: lab.take }),
      ...(lab.greet && { playIntro: lab.greet }),
      open: () => () => {},
      ready: () => Promise.resolve(),
      copy: () => only(lab).create(),
      instance: lab,
    }),
  }
}
