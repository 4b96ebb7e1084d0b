import { printNumber } from '#draw/printNumber.ts'
import type { Formula, TermGroup } from './formula.ts'
import { channelNames } from './gridScenes.ts'
import type { SlideLayer } from './layer.ts'
import { outputSizes } from './outputSizes.ts'
import type { OutputPlace } from './terms.ts'

/** The size of the picture, and of what it became: "48 × 48, padded to 50 × 50". */
export function inputSizeText({ picture, frame, plan }: SlideLayer): string {
  const [channels = 1, height = 1, width = 1] = picture.pixels.shape
  const rows = frame.vertical.size
  const columns = frame.horizontal.size
  const size = `${channels > 1 ? `${channels} × ` : ''}${height} × ${width}`
  if (rows === height && columns === width) return size
  const isSpread = plan.stretch[0] > 1 || plan.stretch[1] > 1
  return `${size}, ${isSpread ? 'spread' : 'padded'} to ${rows} × ${columns}`
}

/** An output in words: "output green [2, 3]", the map only where there are several. */
export function placeText({ geometry }: SlideLayer, { map, row, column }: OutputPlace): string {
  const name = geometry.outputChannels > 1 ? ` ${channelNames[map]}` : ''
  return `output${name} [${row + 1}, ${column + 1}]`
}

/** The output-size formula in a line: "output size ⌊(8 + 1 + 1 − 3) ÷ 1⌋ + 1 = 8", or that of each axis. */
export function outputSizeText(layer: SlideLayer): string {
  const [height, width] = outputSizes(layer).map(({ name, parts }) => ({
    name,
    text: parts
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/(?<=[(⌊]) | (?=[)⌋])/g, ''),
  }))
  if (!height || !width || height.text === width.text) return `output size ${height?.text}`
  return `output ${height.name} ${height.text}, ${width.name} ${width.text}`
}

/** The whole way to an output in a line: "ReLU((5 × 1 + 2 × (−1)) ÷ 16 + 0.5) = ≈ 0.69"; long sums by row or channel. */
export function formulaText(formula: Formula): string {
  const { groups, isGrouped, divisor, bias, activation, result } = formula
  const sum = isGrouped
    ? groups.map(({ label, sum: part }) => `${label} ${bracketed(part)}`).join(' + ')
    : groups.flatMap(termTexts).join(' + ')
  const scaled = divisor === 1 ? sum : `(${sum}) ÷ ${numberText(divisor)}`
  const shifted =
    bias === 0 ? scaled : `${scaled} ${bias < 0 ? '−' : '+'} ${numberText(Math.abs(bias))}`
  const active = activation === undefined ? shifted : `${activation}(${shifted})`
  return `${active} = ${numberText(result)}`
}

function termTexts({ groups, terms }: TermGroup): string[] {
  return [
    ...groups.flatMap(termTexts),
    ...terms.map(({ term }) => `${numberText(term.value)} × ${bracketed(term.weight)}`),
  ]
}

function bracketed(value: number): string {
  return value < 0 ? `(${numberText(value)})` : numberText(value)
}

function numberText(value: number): string {
  const { text, rounded } = printNumber(value, 4)
  return rounded ? `≈ ${text}` : text
}
