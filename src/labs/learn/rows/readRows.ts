import { firstShown, reading, shownDigits } from '#labs/learn/model/read/reading.ts'
import { decimal, wholeNumber } from '#state/setting.ts'

/** What a person chooses of the two networks that learn to read, beside the seed. */
export interface ReadSettings {
  /** Of the first update; it falls from there to 0. */
  readonly readRate: number
  /** Which of the test digits are shown: so many from this one on, counted from 1. */
  readonly firstDigit: number
}

export const readRows = {
  readRate: decimal({
    key: 'rfirst',
    label: 'First learning rate',
    help: 'Of Adam; it falls along half a cosine to 0.',
    initial: 0.004,
    min: 0.0005,
    max: 0.05,
    step: 0.0005,
  }),
  firstDigit: wholeNumber({
    key: 'rdigit',
    label: 'Test digits from',
    help: 'The first of those that are shown with both answers. From 243 on the dense network misreads more than elsewhere.',
    initial: firstShown,
    min: 1,
    max: reading.tests - shownDigits + 1,
  }),
}
