import type { Limits } from '#core/limits.ts'
import { repairByRules, type RepairRule } from '#state/repairByRules.ts'
import type { Repaired } from '#state/setting.ts'
import { writtenNumber } from '#draw/printNumber.ts'
import { kernelSize, resizeKernel } from './kernel.ts'
import { type Axis, axisLimits } from './limits.ts'
import type { PairValue } from './pairSetting.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import { type SlideSettings, slideTable } from '#labs/slide/settings.ts'

/** The nearest settings that make a layer, with a sentence for everything that had to change. */
export function repairSlide(settings: SlideSettings): Repaired<SlideSettings> {
  return repairByRules(settings, rules)
}

const rules: readonly RepairRule<SlideSettings>[] = [
  (settings) =>
    settings.groups === 3 && pictureShape(settings).channels === 1
      ? { patch: { groups: 1 }, note: 'Three groups need three channels; this picture has one.' }
      : undefined,
  ({ mode, padding, paddingMode }) =>
    mode === 'transposed' && (padding !== 'custom' || paddingMode !== 'zeros')
      ? {
          patch: { padding: 'custom', paddingMode: 'zeros' },
          note: 'A transposed convolution takes its padding by amount and fills it with zeros.',
        }
      : undefined,
  ({ mode, outputPadding }) =>
    mode === 'convolution' && (outputPadding[0] !== 0 || outputPadding[1] !== 0)
      ? { patch: { outputPadding: [0, 0] } }
      : undefined,
  (settings) => (settings.mode === 'convolution' ? sidesRule(settings) : undefined),
  (settings) => pairRule(settings, 'stride'),
  (settings) => pairRule(settings, 'dilation'),
  (settings) => {
    const { height, width } = kernelSize(settings.kernel)
    const tall = bounded(settings, 'vertical', 'kernel', height)
    const wide = bounded(settings, 'horizontal', 'kernel', width)
    if (tall === height && wide === width) return undefined
    return {
      patch: { kernel: resizeKernel(settings.kernel, tall, wide) },
      note: `A kernel of ${height}×${width} does not fit here; it is ${tall}×${wide} now.`,
    }
  },
  (settings) => pairRule(settings, 'dilation'),
  (settings) => pairRule(settings, 'outputPadding'),
  sidesRule,
]

function pairRule(settings: SlideSettings, name: 'stride' | 'dilation' | 'outputPadding') {
  const { label } = slideTable[name]
  const [vertical, horizontal] = settings[name]
  const now: PairValue = [
    bounded(settings, 'vertical', name, vertical),
    bounded(settings, 'horizontal', name, horizontal),
  ]
  if (now[0] === vertical && now[1] === horizontal) return undefined
  const note = `${label} ${pairText(settings[name])} does not fit here; it is ${pairText(now)} now.`
  return { patch: { [name]: now }, note }
}

function pairText([vertical, horizontal]: PairValue): string {
  const [down, across] = [writtenNumber(vertical), writtenNumber(horizontal)]
  return down === across ? down : `${down}×${across}`
}

function sidesText({ top, right, bottom, left }: SlideSettings['pads']): string {
  const sides = [top, right, bottom, left].map(writtenNumber)
  const [first = ''] = sides
  if (sides.every((side) => side === first)) return first
  return `${sides.join(', ')} (top, right, bottom, left)`
}

const sides = [
  ['top', 'vertical', 'padBefore'],
  ['bottom', 'vertical', 'padAfter'],
  ['left', 'horizontal', 'padBefore'],
  ['right', 'horizontal', 'padAfter'],
] as const

function sidesRule(settings: SlideSettings) {
  if (settings.padding !== 'custom') return undefined
  // What one side leaves is what the next may have.
  const { pads } = sides.reduce((now, [side, axis, name]) => {
    const { max } = axisLimits(now, axis)[name]
    return { ...now, pads: { ...now.pads, [side]: held(now.pads[side], { min: 0, max }) } }
  }, settings)
  if (sides.every(([side]) => pads[side] === settings.pads[side])) return undefined
  const note = `Padding ${sidesText(settings.pads)} does not fit here; it is ${sidesText(pads)} now.`
  return { patch: { pads }, note }
}

function bounded(
  settings: SlideSettings,
  axis: Axis,
  name: 'kernel' | 'stride' | 'dilation' | 'outputPadding',
  value: number,
): number {
  // What else holds a value up may itself be too much: it is brought down by its own rule.
  const min = name === 'outputPadding' ? 0 : 1
  return held(value, { min, max: axisLimits(settings, axis)[name].max })
}

/** The number brought into the limits. */
function held(value: number, { min, max }: Pick<Limits, 'min' | 'max'>): number {
  return Math.min(Math.max(max, min), Math.max(min, value))
}
