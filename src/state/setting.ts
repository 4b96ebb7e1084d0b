import type { Limits } from '#core/limits.ts'
import type { Threshold } from '#core/threshold.ts'
import { readNumber, readWholeNumber, writeNumber } from './numberText.ts'

/** One of the values a choice can take. */
export interface SettingOption<V> {
  readonly value: V
  readonly label: string
  readonly help?: string
}

/**
 * One thing a person can set. The link, the control, its limits, the reset and the validation all
 * read this row; `S` is the record of all settings of the lab, `V` the value of this one.
 */
export interface Setting<S, V> {
  /** Its name in the link: short and readable (`k`, `stride`, `pad`); letters, digits, `-`. */
  readonly key: string
  readonly label: string
  /** One sentence for the tooltip. */
  readonly help?: string
  readonly initial: V
  /** Present on a choice. */
  readonly options?: readonly SettingOption<V>[]
  /** The widest range a number can ever have; a link beyond it is brought to the nearest end. */
  readonly range?: Limits
  /** Of a number: marked on its slider. */
  readonly threshold?: Threshold
  /** The range that is legal under the other settings. */
  limits?(settings: S): Limits
  /** The value in a sentence: the words that the panel has for it. Options give their labels. */
  describe?(value: V): string
  /** The text for the link; undefined when it cannot be in one (a photograph of one's own). */
  write(value: V): string | undefined
  /**
   * What names the value in a link that cannot hold it, and a sentence on that for who sends the
   * link, in which the link is “it”. Read, it is a value that stands for the one named.
   */
  name?(value: V): { readonly text: string; readonly said: string } | undefined
  /**
   * The value a link's text stands for. Throws a RangeError whose message goes on after
   * “stride=abc in the link”: `is not a whole number`.
   */
  read(text: string): V
}

/** A row for every field of the settings. */
export type SettingTable<S> = { readonly [K in keyof S]: Setting<S, S[K]> }

type Named<V> = Pick<Setting<unknown, V>, 'key' | 'label' | 'help' | 'initial'>

interface NumberOptions<S> extends Named<number> {
  min: number
  max: number
  threshold?: Threshold
  /** The range that is legal under the other settings; min to max when left out. */
  limits?: (settings: S) => Limits
}

type NumberRow<S> = Setting<S, number> & Required<Pick<Setting<S, number>, 'limits'>>

/** A row for a whole number. */
export function wholeNumber<S>(row: NumberOptions<S>): NumberRow<S> {
  return { ...decimal({ ...row, step: 1 }), read: readWholeNumber }
}

/** A row for a number with decimals; `step` is what one press of an arrow key changes. */
export function decimal<S>(options: NumberOptions<S> & { step?: number }): NumberRow<S> {
  const { min, max, step = 0.1, limits, ...row } = options
  const range = { min, max, step }
  return { ...row, range, limits: limits ?? (() => range), write: writeNumber, read: readNumber }
}

/** A row for one of a few values; the link holds the value itself. */
export function choice<S, V extends string | number>(
  row: Named<V> & { options: readonly SettingOption<V>[] },
): Setting<S, V> & Required<Pick<Setting<S, V>, 'options'>> {
  return {
    ...row,
    write: String,
    read(text) {
      const option = row.options.find(({ value }) => String(value) === text)
      if (option) return option.value
      throw new RangeError(`is not one of ${row.options.map(({ value }) => value).join(', ')}`)
    },
  }
}

/** A row for something that is on or off. */
export function flag<S>(row: Named<boolean>): Setting<S, boolean> {
  return {
    ...row,
    write: (value) => (value ? 'on' : 'off'),
    read(text) {
      if (text === 'on' || text === '1') return true
      if (text === 'off' || text === '0') return false
      throw new RangeError('is neither on nor off')
    },
  }
}

/** A row for a list of numbers, `1,0,-1` in the link; every one within ±`bound`. */
export function numberList<S>({
  maxLength,
  bound = 1e6,
  isWhole = false,
  ...row
}: Named<readonly number[]> & {
  maxLength: number
  bound?: number
  /** Whole numbers only. */
  isWhole?: boolean
}): Setting<S, readonly number[]> {
  return {
    ...row,
    write: (values) => values.map(writeNumber).join(','),
    read(text) {
      const items = text.split(',', maxLength + 1)
      if (items.length > maxLength) throw new RangeError(`has more than ${maxLength} numbers`)
      return items.map((item, index) => {
        const value = readItem(item, index)
        if (isWhole && !Number.isInteger(value))
          throw new RangeError(`has no whole number at number ${index + 1}`)
        if (Math.abs(value) > bound) {
          throw new RangeError(`goes beyond ±${bound} at number ${index + 1}`)
        }
        return value
      })
    },
  }
}

function readItem(item: string, index: number): number {
  try {
    return readNumber(item)
  } catch {
    throw new RangeError(`is not a list of numbers at number ${index + 1}`)
  }
}

/** Settings brought to the nearest legal state, with a sentence for each change that made. */
export interface Repaired<S> {
  readonly settings: S
  readonly notes: readonly string[]
}
