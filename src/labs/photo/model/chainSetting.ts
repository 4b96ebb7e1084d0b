import { photoFilter } from '#data/filters/photoFilters.ts'
import type { Setting } from '#state/setting.ts'
import { type Chain, type ChainStep, mostSteps, stepLabel } from './chain.ts'
import { readKernel, readLinkNumber, writeKernel } from './kernelText.ts'

/**
 * The chain in a link: steps in turn, parted by `~`; each a filter's name and its numbers, `gaussian:1.5`, or a kernel's
 * rows over its divisor, `own:0,1,0_1,-4,1_0,1,0:1`; with `!` in front where it is muted. Numbers beyond a filter's limits are
 * read as they are: the lab's repair brings them in, and says so.
 */
export const chainSetting: Setting<unknown, Chain> = {
  key: 'f',
  label: 'Filters',
  initial: [{ filter: 'sobel-x', values: [], isMuted: false }],
  describe: (chain) => chain.map(stepLabel).join(', then ') || 'none',
  write: (chain) => chain.map(writeStep).join('~') || 'none',
  read(text) {
    if (text === 'none') return []
    const steps = text.split('~', mostSteps + 1)
    if (steps.length > mostSteps) throw new RangeError(`has more than ${mostSteps} filters`)
    return steps.map(readStep)
  },
}

function writeStep(step: ChainStep): string {
  const mute = step.isMuted ? '!' : ''
  if ('kernel' in step) {
    return `${mute}own:${writeKernel(step.kernel)}`
  }
  return [`${mute}${step.filter}`, ...step.values].join(':')
}

function readStep(text: string): ChainStep {
  const isMuted = text.startsWith('!')
  const [name = '', ...numbers] = (isMuted ? text.slice(1) : text).split(':')
  if (name === 'own') return { filter: 'own', kernel: readKernel(numbers.join(':')), isMuted }
  const filter = photoFilter(name)
  if (!filter) throw new RangeError(`names a filter that there is not`)
  const values = filter.parameters.map(({ initial }, at) => {
    const given = numbers[at]
    return given === undefined || given === '' ? initial : readLinkNumber(given)
  })
  return { filter: name, values, isMuted }
}
