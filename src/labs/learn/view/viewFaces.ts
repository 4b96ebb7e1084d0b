import type { ComponentType } from 'react'

/** What a view looks like. */
export interface ViewFaces {
  readonly Stage: ComponentType<{
    readonly width: number
    readonly height: number
    readonly line: number
  }>
  readonly Strip: ComponentType
  readonly Panel: ComponentType
}
