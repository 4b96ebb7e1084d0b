import type { OutputCell } from '#core/outputCell.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { SlideLayer } from './layer.ts'
import { outputSizes } from './outputSizes.ts'

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
export function placeText({ geometry }: SlideLayer, { map, row, column }: OutputCell): string {
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
