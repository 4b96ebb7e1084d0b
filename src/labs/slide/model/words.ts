import { longestNumber } from '#draw/sum/longestNumber.ts'
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

/** What is written under the sum, at its longest: the sum in a walk, or before the activation. */
export function longestTotal(
  layer: SlideLayer,
  activation: string | undefined,
  products: number,
): string {
  const sum = longestNumber(layer.sums)
  const before = longestNumber(
    layer.sums.map((each) => each / layer.divisor + (layer.biases[0] ?? 0)),
  )
  const walking = `${products} of ${products} products, so far ${sum}`
  const whole = `${products} products, sum ${sum}`
  const active = activation === undefined ? whole : `${whole}, before ${activation} ${before}`
  return active.length > walking.length ? active : walking
}
