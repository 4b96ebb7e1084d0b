import type { GridBox } from '#draw/gridBox.ts'
import type { Area } from '#labs/learn/view/filter/filterFigures.ts'

/** What stands on the stage. */
export type FigureName =
  | 'picture'
  | 'first'
  | 'second'
  | 'composed'
  | 'target'
  | 'otherFirst'
  | 'otherSecond'
  | 'map'
  | 'first2'
  | 'second2'
  | 'map2'
  | 'best'
  | 'bestMade'
  | 'made'
  | 'wanted'
  | 'difference'

/** Rows and columns of a grid. */
export type Shape = readonly [rows: number, columns: number]

export interface ComposeFigures {
  readonly boxes: Partial<Record<FigureName, GridBox>>
  readonly curve: Area
  readonly signs: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  /** The height that all of it takes: more than the stage has where that is low and narrow. */
  readonly taken: number
}
