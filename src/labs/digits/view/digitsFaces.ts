import type { ComponentType } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import type { DigitsLab } from '#labs/digits/digits.ts'
import type { DigitsScene } from '#labs/digits/model/digitsLayer.ts'
import type { Following } from '#parts/lab/lazyFaces.ts'
import type { DigitsFigures } from './digitsFigures.ts'
import type { Answers } from './useAnswers.ts'

export interface FigureProps {
  readonly shown: Answers
  readonly figures: DigitsFigures
  /** The height of a line of text on the stage. */
  readonly line: number
}

export interface InputProps {
  readonly scene: DigitsScene
  readonly box: GridBox
  /** What is said of it beside its name. */
  readonly title: string
}

/** A view: what stands beside the pad, what the strip says, and what more there is to set. */
export interface DigitsFaces extends Following<DigitsLab> {
  /** What the networks get, in place of a picture whose pixels are units. */
  readonly Input?: ComponentType<InputProps>
  /** How high its figure is in a narrow stage, where it is not as high as the first view. */
  readonly narrowHeight?: (width: number, line: number) => number
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
