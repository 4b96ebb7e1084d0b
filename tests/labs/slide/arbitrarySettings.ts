import fc from 'fast-check'
import { slideTable, type SlideSettings } from '#labs/slide/settings.ts'
import { drawPicture, type Picture } from '#data/picture.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'

const side = (max: number) => fc.integer({ min: 0, max })
const pair = (max: number) => fc.tuple(fc.integer({ min: 1, max }), fc.integer({ min: 1, max }))

const kernel = fc
  .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 11 }), fc.constantFrom(1, 3))
  .chain(([height, width, slices]) =>
    fc.record({
      slices: fc.array(
        fc.array(
          fc.array(
            fc.integer({ min: -500, max: 500 }).map((n) => n / 100),
            { minLength: width, maxLength: width },
          ),
          { minLength: height, maxLength: height },
        ),
        { minLength: slices, maxLength: slices },
      ),
      divisor: fc.constantFrom(1, 4, 9, 16),
    }),
  )

const painted = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 3))
  .chain(([height, width, channels]) =>
    fc.record({
      kind: fc.constant('painted' as const),
      height: fc.constant(height),
      width: fc.constant(width),
      channels: fc.constant(channels as 1 | 3),
      white: fc.constantFrom(1, 10, 255),
      values: fc.array(fc.constantFrom(0, 1), {
        minLength: channels * height * width,
        maxLength: channels * height * width,
      }),
    }),
  )

const optionsOf = <V>(row: { options?: readonly { value: V }[] }) =>
  fc.constantFrom(...(row.options ?? []).map(({ value }) => value))

/** Any settings at all, legal each by itself, not always legal together. */
export const arbitrarySettings: fc.Arbitrary<SlideSettings> = fc.record({
  picture: fc.oneof(
    fc.constantFrom('glyph', 'impulse', 'step-edge', 'colour-patches').map((id) => ({
      kind: 'built-in' as const,
      id,
    })),
    painted,
  ),
  size: fc.integer({ min: 4, max: 64 }),
  colour: optionsOf(slideTable.colour),
  crop: fc.constantFrom('centre' as const, 'whole' as const),
  kernel,
  convolution: fc.boolean(),
  mode: optionsOf(slideTable.mode),
  stride: pair(8),
  dilation: pair(16),
  padding: optionsOf(slideTable.padding),
  pads: fc.record({ top: side(15), right: side(15), bottom: side(15), left: side(15) }),
  paddingMode: optionsOf(slideTable.paddingMode),
  outputPadding: fc.tuple(side(15), side(15)),
  groups: optionsOf(slideTable.groups),
  bias: fc.integer({ min: -100, max: 100 }).map((n) => n / 10),
  activation: optionsOf(slideTable.activation),
  colours: optionsOf(slideTable.colours),
  scale: optionsOf(slideTable.scale),
  reveal: fc.boolean(),
})

/** A picture of the shape that the settings name, with every whole number in it. */
export function somePicture(settings: SlideSettings): Picture {
  const { channels, height, width } = pictureShape(settings)
  return drawPicture(
    { channels, height, width, white: 255 },
    (row, column, channel) => (row * 31 + column * 17 + channel * 101) % 256,
  )
}
