import { aboutText } from '#draw/numberWords.ts'
import { branchWords, fewBranchWords } from '#labs/downsample/model/branch.ts'
import type { DownsampleSettings } from '#labs/downsample/settings.ts'
import type { BranchLayer, DownsampleLayers } from '#labs/downsample/model/layers.ts'
import { type Detail, details, textWidth } from './stageRoom.ts'
import {
  changeText,
  countsText,
  readsText,
  remainText,
  shortChangeText,
  sizesText,
} from '#labs/downsample/model/words.ts'

/** What is written on a card beside the name of its layer. */
export interface CardWords {
  /** On the line of the name. */
  readonly beside?: string
  readonly lines: readonly string[]
  /** Over each of its grids; none where it has only one. */
  readonly captions: readonly string[]
}

export type WordsByDetail = Readonly<Record<Detail, CardWords>>

/** The words of a card, from the most to the fewest. */
export function cardWords(
  layers: DownsampleLayers,
  layer: BranchLayer,
  way: DownsampleSettings['change'],
): WordsByDetail {
  const words = (detail: Detail) => wordsOf(layers, layer, way, detail)
  return Object.fromEntries(details.map((detail) => [detail, words(detail)])) as WordsByDetail
}

function wordsOf(
  layers: DownsampleLayers,
  layer: BranchLayer,
  way: DownsampleSettings['change'],
  detail: Detail,
): CardWords {
  const { change } = layer
  const few = change ? shortChangeText(change, way) : remainText(layers, layer, true)
  const fewest = change ? few : few.replace(/,.*/, '')
  const captions = captionsOf(layer, detail)
  switch (detail) {
    case 'full':
    case 'long': {
      const remain = `${sizesText(layer)}: ${remainText(layers, layer)}`
      return { lines: [remain, change ? changeText(change, way) : readsText(layer)], captions }
    }
    case 'short':
      return {
        lines: [few, change ? remainText(layers, layer, true) : countsText(layer)],
        captions,
      }
    case 'brief':
      return { lines: [few], captions }
    case 'least':
      return { beside: fewest, lines: [], captions }
    case 'names':
      return { lines: [fewest], captions: [] }
  }
}

function captionsOf({ branch, change, up }: BranchLayer, detail: Detail): string[] {
  const captions = ['Map']
  if (branch.blur) captions.unshift('Blurred')
  if (change) captions.push('Change')
  if (up) captions.push(upText(up.mean, detail))
  return captions.length > 1 ? captions : []
}

/** "Up again, mean error 1.36", in fewer words "Up, error 1.36". */
function upText(mean: number, detail: Detail): string {
  if (detail === 'full' || detail === 'long') return `Up again, mean error ${aboutText(mean, 3)}`
  return `${detail === 'short' ? 'Up again' : 'Up'}, error ${aboutText(mean, 2)}`
}

/** The longest name of a layer that fits into that many pixels, and the shortest where none does. */
export function nameThatFits(
  { branch }: BranchLayer,
  width: number,
  line: number,
  isLooked: boolean,
): string {
  const names = [branchWords(branch), ...fewBranchWords(branch)]
  return names.find((name) => nameWidth(name, line, isLooked) <= width) ?? names.at(-1) ?? ''
}

/** With the letter of the layer before it; the name that is looked at is bold. */
function nameWidth(name: string, line: number, isLooked: boolean): number {
  return (isLooked ? 1.06 : 1) * textWidth(name, line) + 1.8 * line
}

/** What a card has to be as wide as: its shortest name with what is written beside it. */
export function leastHead({ beside }: CardWords, line: number): number {
  return beside === undefined ? 0 : textWidth(beside, line) + 8.3 * line
}
