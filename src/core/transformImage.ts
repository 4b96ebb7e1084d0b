import { imageShape } from './imageShape.ts'
import { paddedIndex, type PaddingMode } from './padding.ts'
import { checkedTensor, type Tensor } from './tensor.ts'

/** How a picture is moved: lengths in cells, degrees counter-clockwise, all but the shift about the middle. */
export type ImageTransform =
  | { readonly kind: 'shift'; readonly down: number; readonly right: number }
  | { readonly kind: 'rotate'; readonly degrees: number }
  | { readonly kind: 'scale'; readonly factor: number }
  /** `across` exchanges left and right, `down` top and bottom. */
  | { readonly kind: 'flip'; readonly across: boolean; readonly down: boolean }

export type Interpolation = 'nearest' | 'bilinear'

export interface TransformSpec {
  /** bilinear. */
  readonly interpolation?: Interpolation
  /** Where cells that come in from outside take their values from; zeros. */
  readonly border?: PaddingMode
}

/**
 * The picture moved, of the same shape: every cell takes its value from the place that the transform brings to it,
 * read between cells by the interpolation. Whole shifts, rotations by 90° of a square and flips move numbers as they are.
 * @param input [channels, height, width] or [batch, channels, height, width]
 * @throws RangeError when the shape is not that of images or the factor is not positive.
 */
export function transformImage(
  input: Tensor,
  transform: ImageTransform,
  { interpolation = 'bilinear', border = 'zeros' }: TransformSpec = {},
): Tensor {
  const { height, width } = imageShape(input.shape)
  checkedTensor(input, 'input')
  const { rows, cols, origin } = sourceMap(transform, height, width)
  const plane = height * width
  const data = new Float32Array(input.data.length)
  for (let start = 0; start < data.length; start += plane) {
    const read = (r: number, c: number) => {
      const from = paddedIndex(border, r, height)
      const at = paddedIndex(border, c, width)
      return from < 0 || at < 0 ? 0 : input.data[start + from * width + at]
    }
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const row = snapped(origin[0] + rows[0] * y + rows[1] * x)
        const col = snapped(origin[1] + cols[0] * y + cols[1] * x)
        data[start + y * width + x] =
          interpolation === 'nearest'
            ? read(Math.floor(row + 0.5), Math.floor(col + 0.5))
            : between(read, row, col)
      }
    }
  }
  return { shape: input.shape, data }
}

/** Where cell (y, x) of the result comes from: origin + rows · (y, x) down, and with cols across. */
function sourceMap(transform: ImageTransform, height: number, width: number) {
  const middle = [(height - 1) / 2, (width - 1) / 2] as const
  const about = (rows: readonly [number, number], cols: readonly [number, number]) => ({
    rows,
    cols,
    origin: [
      middle[0] - rows[0] * middle[0] - rows[1] * middle[1],
      middle[1] - cols[0] * middle[0] - cols[1] * middle[1],
    ] as const,
  })
  switch (transform.kind) {
    case 'shift':
      return {
        rows: [1, 0] as const,
        cols: [0, 1] as const,
        origin: [-transform.down, -transform.right] as const,
      }
    case 'rotate': {
      const [cos, sin] = unitAt(transform.degrees)
      return about([cos, sin], [-sin, cos])
    }
    case 'scale': {
      if (!(transform.factor > 0))
        throw new RangeError(`factor is ${transform.factor}: a positive number would do`)
      return about([1 / transform.factor, 0], [0, 1 / transform.factor])
    }
    case 'flip':
      return about([transform.down ? -1 : 1, 0], [0, transform.across ? -1 : 1])
  }
}

/** Cosine and sine, exact at every multiple of 90°. */
function unitAt(degrees: number): readonly [number, number] {
  const quarter = (((degrees / 90) % 4) + 4) % 4
  if (Number.isInteger(quarter)) {
    return (
      [
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ] as const
    )[quarter]
  }
  const angle = (degrees * Math.PI) / 180
  return [Math.cos(angle), Math.sin(angle)]
}

/** A place that is on a cell but for the noise of arithmetic is on it. */
function snapped(place: number): number {
  const whole = Math.round(place)
  return Math.abs(place - whole) < 1e-9 ? whole : place
}

function between(read: (row: number, col: number) => number, row: number, col: number): number {
  const top = Math.floor(row)
  const left = Math.floor(col)
  const down = row - top
  const right = col - left
  // On a cell nothing beside it is read, so that its number stays as it is.
  const upper = along(read, top, left, right)
  return down === 0 ? upper : upper * (1 - down) + along(read, top + 1, left, right) * down
}

function along(read: (row: number, col: number) => number, row: number, col: number, part: number) {
  return part === 0 ? read(row, col) : read(row, col) * (1 - part) + read(row, col + 1) * part
}
