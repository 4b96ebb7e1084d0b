import type { ComposeLayer } from '#labs/learn/model/compose/composeLayer.ts'
import { leftText } from '#labs/learn/model/compose/composeWords.ts'
import type { ComposeScene } from '#labs/learn/model/compose/composeScene.ts'
import type { Arrangement, FigureName, Shape } from './composeFigures.ts'

interface Named {
  readonly label: string
  /** What is heard, where the label is signs. */
  readonly name?: string
  readonly title?: string
  readonly meaning: 'input' | 'kernel' | 'output' | 'error'
}

/** How the figures of a layer stand. */
export function arrangementOf({ settings, paths }: ComposeLayer): Arrangement {
  if (settings.between === 'nothing') return 'linear'
  return paths === 2 ? 'two' : 'one'
}

/** What each figure is called. */
export function figureNames(
  layer: ComposeLayer,
  scene: ComposeScene,
  isRoomy: boolean,
): Readonly<Record<FigureName, Named>> {
  const { settings, factorings, least, paths } = layer
  const number = paths === 2 ? ['₁', '₂'] : ['', '']
  const other = `, seed ${settings.otherSeed}`
  const hasTarget = factorings.length > 0
  return {
    picture: { label: 'Picture', meaning: 'input' },
    first: { label: `Kernel a${number[0]}`, meaning: 'kernel' },
    second: { label: `Kernel b${number[0]}`, meaning: 'kernel' },
    first2: { label: 'Kernel a₂', meaning: 'kernel' },
    second2: { label: 'Kernel b₂', meaning: 'kernel' },
    map: { label: `ReLU of a${number[0]}`, meaning: 'output' },
    map2: { label: 'ReLU of a₂', meaning: 'output' },
    composed: {
      label: 'a ∗ b',
      name: 'a convolved with b, their 5×5',
      title: isRoomy ? ', convolved: their 5×5' : '',
      meaning: 'kernel',
    },
    target: hasTarget
      ? { label: isRoomy ? 'The 5×5 to find' : 'To find', meaning: 'kernel' }
      : {
          label: 'Best 5×5',
          title: isRoomy ? `, leaves ${leftText(least)}` : '',
          meaning: 'kernel',
        },
    otherFirst: { label: `${isRoomy ? 'Kernel ' : ''}a${other}`, meaning: 'kernel' },
    otherSecond: { label: `${isRoomy ? 'Kernel ' : ''}b${other}`, meaning: 'kernel' },
    best: { label: 'Best 5×5', title: isRoomy ? ' without ReLU' : '', meaning: 'kernel' },
    bestMade: {
      label: isRoomy ? 'What it makes' : 'It makes',
      title: isRoomy ? `, leaves ${leftText(least)}` : '',
      meaning: 'output',
    },
    made: { label: isRoomy ? 'What they make' : 'Made', meaning: 'output' },
    wanted: {
      label: isRoomy ? 'What they should make' : 'Wanted',
      meaning: 'output',
    },
    difference: {
      label: 'Difference',
      title: isRoomy ? `, ${leftText(scene.left)} left` : '',
      meaning: 'error',
    },
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
