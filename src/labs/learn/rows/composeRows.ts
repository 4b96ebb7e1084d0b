import { choice, flag, type SettingTable, wholeNumber } from '#state/setting.ts'
import { pairs } from '#labs/learn/model/compose/pairs.ts'
import { targets } from '#labs/learn/model/targets.ts'

/** What a person chooses where two kernels learn what one larger kernel does. */
export interface ComposeSettings {
  /** What both together are to do: a pair's name, or `own`. */
  readonly pair: string
  /** The two filters of a pair of one's own, by name. */
  readonly first: string
  readonly second: string
  readonly between: 'nothing' | 'relu' | 'relu-2'
  /** Whether the kernels begin near the pair's own. */
  readonly near: boolean
  /** Of the start that runs beside. */
  readonly otherSeed: number
}

const factors = targets
  .filter(({ side }) => side === 3)
  .map(({ id, label, purpose }) => ({ value: id, label, help: purpose }))

/** A row for each of them. */
export const composeRows: SettingTable<ComposeSettings> = {
  pair: choice<unknown, string>({
    key: 'pair',
    label: 'To find',
    help: 'What the two kernels are to do to the picture.',
    initial: 'blur-edge',
    options: [
      ...pairs.map(({ id, label, help }) => ({ value: id, label, help })),
      { value: 'own', label: 'Own', help: 'Two filters of your choice, one after the other.' },
    ],
  }),
  first: choice<unknown, string>({
    key: 'first',
    label: 'First filter',
    initial: 'gaussian-3',
    options: factors,
  }),
  second: choice<unknown, string>({
    key: 'second',
    label: 'Second filter',
    initial: 'sobel-y',
    options: factors,
  }),
  between: choice({
    key: 'between',
    label: 'Between the kernels',
    initial: 'nothing',
    options: [
      { value: 'nothing', label: 'Nothing', help: 'Two kernels make one 5×5 kernel.' },
      { value: 'relu', label: 'ReLU', help: 'What is negative after the first kernel becomes 0.' },
      {
        value: 'relu-2',
        label: 'ReLU, two paths',
        help: 'Two first kernels, ReLU, and a second kernel for each; the two results are added.',
      },
    ],
  }),
  near: flag({
    key: 'near',
    label: 'Begin near the pair',
    help: 'The pair itself with a little noise, instead of noise alone.',
    initial: false,
  }),
  otherSeed: wholeNumber({
    key: 'seed2',
    label: 'Seed of the other start',
    help: 'Another beginning, for comparison: the grey curve.',
    initial: 2,
    min: 1,
    max: 999,
  }),
}
