import { paceKey, stepKey } from './link.ts'
import { firstPlayhead, type Playhead } from './playhead.ts'
import type { Pace } from './playbackMath.ts'
import { choice, type Setting } from './setting.ts'

/** The output of a step, and the products counted of it where the link says so. */
type LinkedStep = Pick<Playhead, 'output'> & Partial<Pick<Playhead, 'products'>>

/** The pace as if it were a setting. */
export const paceField: Setting<unknown, Pace> = choice<unknown, Pace>({
  key: paceKey,
  label: 'The pace',
  initial: firstPlayhead.pace,
  options: [
    { value: 'outputs', label: 'Outputs' },
    { value: 'products', label: 'Products' },
  ],
})

/**
 * The step as if it were a setting, counted from 1 as on the screen: `12`, or `12.4` with 4 products
 * counted of the twelfth output, so that 12.10 is ten products. How many there are of either is not
 * known here.
 */
export const stepField: Setting<unknown, LinkedStep> = {
  key: stepKey,
  label: 'The step',
  initial: { output: 0 },
  write: ({ output, products = 0 }) =>
    products > 0 ? `${output + 1}.${products}` : String(output + 1),
  read(text) {
    const [, output, products] = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text) ?? []
    if (output === undefined) throw new RangeError('is not a step such as 12 or 12.4')
    if (Number(output) === 0) throw new RangeError('is no step: the first one is 1')
    return {
      output: Number(output) - 1,
      ...(products === undefined ? {} : { products: Number(products) }),
    }
  },
}
