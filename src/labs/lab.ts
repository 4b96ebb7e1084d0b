import type { LucideIcon } from 'lucide-react'
import type { Lab } from '#parts/lab/shellLab.ts'

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
