import { useState } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import type { Digits } from '#data/digits.ts'
import { digitText, distanceText } from '#labs/digits/model/doubt/doubtWords.ts'
import type { NearDigit } from '#labs/digits/model/doubt/nearestDigits.ts'
import { NearPicture } from './NearPicture.tsx'

/** What the networks get beside the digits that are nearest to it; with one of them pointed at, how both differ. */
export function NearDigits(props: {
  readonly pixels: Float32Array
  readonly near: readonly NearDigit[]
  readonly among: Digits
  readonly at: readonly GridBox[]
}) {
  const { pixels, near, among, at } = props
  const [pointed, setPointed] = useState<number>()
  const [input, ...others] = at
  const those = near.map(({ index }) => {
    const size = pixels.length
    return Float32Array.from(among.pixels.subarray(index * size, (index + 1) * size))
  })
  const compared = pointed === undefined ? undefined : those[pointed]
  return (
    <>
      {compared ? (
        <NearPicture
          label="Difference"
          meaning="error"
          box={input!}
          values={pixels.map((value, pixel) => value - compared[pixel]!)}
          onPoint={() => undefined}
        >
          Difference
        </NearPicture>
      ) : (
        <NearPicture
          label="Input"
          meaning="input"
          box={input!}
          values={pixels}
          onPoint={() => undefined}
        >
          Input
        </NearPicture>
      )}
      {near.slice(0, others.length).map(({ index, label, distance }, place) => (
        <NearPicture
          key={place}
          label={`Near digit ${place + 1}: ${digitText(label)}, ${distanceText(distance)} away, number ${index + 1} of ${among.count}`}
          meaning="output"
          title={` at ${distanceText(distance)}`}
          box={others[place]!}
          values={those[place]!}
          onPoint={(isPointed) => setPointed(isPointed ? place : undefined)}
        >
          {digitText(label)}
        </NearPicture>
      ))}
    </>
  )
}
