import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conv2d } from '#core/conv2d.ts'
import { outputCell, outputIndex } from '#core/outputCell.ts'
import { windowFrame } from '#core/windowFrame.ts'
import { windowTerms } from '#core/windowTerms.ts'
import { convCases, runs } from './layerArbitraries.ts'

const unbatched = convCases().filter(({ geometry }) => !geometry.batched)

test('the terms of every output add up to what conv2d gives', () => {
  fc.assert(
    fc.property(unbatched, ({ input, weight, spec, geometry }) => {
      const { groupInputChannels, kernelHeight, kernelWidth } = geometry
      const weightAt = (map: number, channel: number, row: number, column: number) =>
        weight.data[
          ((map * groupInputChannels + (channel % groupInputChannels)) * kernelHeight + row) *
            kernelWidth +
            column
        ]!
      const frame = windowFrame(geometry, [1, 1])
      const results = conv2d(input, weight, null, spec).data
      const sums = Array.from(results, (_, output) =>
        windowTerms({ geometry, frame, input, weightAt }, output).reduce(
          (sum, { product }) => sum + product,
          0,
        ),
      )
      expect(sums).toEqual(Array.from(results))
    }),
    runs,
  )
})

test('an output and its number are two names of one thing', () => {
  fc.assert(
    fc.property(unbatched, ({ geometry }) => {
      const { outputChannels, outputHeight, outputWidth } = geometry
      for (let index = 0; index < outputChannels * outputHeight * outputWidth; index++)
        expect(outputIndex(geometry, outputCell(geometry, index))).toBe(index)
    }),
    runs,
  )
})
