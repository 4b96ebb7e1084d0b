import type { ComponentType } from 'react'
import type { DigitsLab } from '#labs/digits/digits.ts'
import type { Following } from '#parts/lab/lazyFaces.ts'
import type { DigitsFigures } from './digitsFigures.ts'
import type { Answers } from './useAnswers.ts'

export interface FigureProps {
  readonly shown: Answers
  readonly figures: DigitsFigures
  /** The height of a line of text on the stage. */
  readonly line: number
}

/** A view: what stands beside the pad, what the strip says, and what more there is to set. */
export interface DigitsFaces extends Following<DigitsLab> {
  readonly Figure: ComponentType<FigureProps>
  readonly Strip: ComponentType
  readonly Panel?: ComponentType
  /** The present step as a sentence, in place of what both networks answer. */
  readonly describe?: (lab: DigitsLab) => string
  /** Takes over what another lab on the same settings has worked out. */
  readonly adopt?: (lab: DigitsLab, like: DigitsLab) => void
  /** Resolves when nothing is under way that the picture needs. */
  readonly ready?: (lab: DigitsLab) => Promise<void>
}
