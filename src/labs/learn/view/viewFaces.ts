import type { ComponentType } from 'react'
import type { LearnLab } from '#labs/learn/learn.ts'

/** What a view looks like, what it says, and what it does by itself. */
export interface ViewFaces {
  readonly Stage: ComponentType<{
    readonly width: number
    readonly height: number
    readonly line: number
  }>
  readonly Strip: ComponentType
  readonly Panel: ComponentType
  /** The present step as a sentence; undefined while another view is shown. */
  readonly describe: (lab: LearnLab) => string | undefined
  /** What is done as long as the lab is on the page; returns what ends it. */
  readonly follow?: (lab: LearnLab) => () => void
  /** Takes over what another lab on the same settings has worked out. */
  readonly adopt?: (lab: LearnLab, like: LearnLab) => void
  /** Resolves when nothing is under way that the picture needs. */
  readonly ready?: (lab: LearnLab) => Promise<void>
  /** What is dropped or pasted, where it is not a picture or a filter to find. */
  readonly importDropped?: (lab: LearnLab, transfer: DataTransfer) => Promise<readonly string[]>
}
