import type { ComposeLayer } from '#labs/learn/model/compose/composeLayer.ts'
import { leftText } from '#labs/learn/model/compose/composeWords.ts'
import type { ComposeScene } from '#labs/learn/model/compose/composeScene.ts'
import { type CaptionWords, type FittingName, fittingName } from '#labs/learn/view/fittingName.ts'
import type { ComposeFigures, FigureName, Shape } from './composeFigure.ts'
import type { Arrangement } from './composeFigures.ts'

type Meaning = 'input' | 'kernel' | 'output' | 'error'

interface Named extends FittingName {
  readonly meaning: Meaning
}

/** How the figures of a layer stand. */
export function arrangementOf({ settings, paths }: ComposeLayer): Arrangement {
  if (settings.between === 'nothing') return 'linear'
  return paths === 2 ? 'two' : 'one'
}

/** What each figure is called, as far as there is room over it; with lines of text so high. */
export function figureNames(
  layer: ComposeLayer,
  scene: ComposeScene,
  boxes: ComposeFigures['boxes'],
  line: number,
): Partial<Record<FigureName, Named>> {
  const words = figureWords(layer, scene)
  return Object.fromEntries(
    Object.entries(boxes).map(([key, { cell, columns }]) => {
      const [meaning, ...ways] = words[key as FigureName]
      const named = fittingName(ways, cell * columns + 4, line)
      // A sign is read out in words.
      const name = key === 'composed' ? 'a convolved with b, their 5×5' : named.name
      return [key, { ...named, name, meaning }]
    }),
  )
}

type Words = readonly [Meaning, CaptionWords, ...CaptionWords[]]

function figureWords(
  { settings, factorings, least, paths }: ComposeLayer,
  { left }: ComposeScene,
): Readonly<Record<FigureName, Words>> {
  const number = paths === 2 ? '₁' : ''
  const other = `, seed ${settings.otherSeed}`
  const kernel = (name: string, more = ''): Words => [
    'kernel',
    [`Kernel ${name}${more}`],
    [`${name}${more}`],
  ]
  const leaves = `, leaves ${leftText(least)}`
  return {
    picture: ['input', ['Picture']],
    first: kernel(`a${number}`),
    second: kernel(`b${number}`),
    first2: kernel('a₂'),
    second2: kernel('b₂'),
    map: ['output', [`ReLU of a${number}`]],
    map2: ['output', ['ReLU of a₂']],
    composed: ['kernel', ['a ∗ b', ', their 5×5'], ['a ∗ b']],
    target:
      factorings.length > 0
        ? ['kernel', ['The 5×5 to find'], ['To find']]
        : ['kernel', ['Best 5×5', leaves], ['Best 5×5']],
    otherFirst: kernel('a', other),
    otherSecond: kernel('b', other),
    best: ['kernel', ['Best 5×5', ' without ReLU'], ['Best 5×5']],
    bestMade: ['output', ['What it makes', leaves], ['It makes', leaves], ['It makes']],
    made: ['output', ['What they make'], ['They make']],
    wanted: ['output', ['What they should make'], ['They should make'], ['Should make']],
    difference: ['error', ['Difference', `, ${leftText(left)} left`], ['Difference']],
  }
}

/** Rows and columns of each figure. */
export function shapesOf({ picture, wanted }: ComposeLayer): Readonly<Record<FigureName, Shape>> {
  const [, rows = 1, columns = 1] = picture.shape
  const [, madeRows = 1, madeColumns = 1] = wanted.shape
  const [small, large, made]: Shape[] = [
    [3, 3],
    [5, 5],
    [madeRows, madeColumns],
  ]
  const map: Shape = [rows - 2, columns - 2]
  return {
    picture: [rows, columns],
    first: small!,
    second: small!,
    first2: small!,
    second2: small!,
    otherFirst: small!,
    otherSecond: small!,
    composed: large!,
    target: large!,
    best: large!,
    map,
    map2: map,
    made: made!,
    wanted: made!,
    difference: made!,
    bestMade: made!,
  }
}
