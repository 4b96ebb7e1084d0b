import { beforeEach, expect, test } from 'vitest'
import { channels, type ChannelsLab } from '#labs/channels/channels.ts'
import { bankWeights } from '#labs/channels/model/bank.ts'
import { bankShape } from '#labs/channels/model/geometry.ts'
import { importIntoChannels } from '#labs/channels/view/importDropped.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

let lab: ChannelsLab

beforeEach(() => {
  lab = createInstance(channels)
})

/** A paste of that text. */
function pasted(text: string): DataTransfer {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  return data
}

test.each([
  ['unfolded', 36],
  ['volume', 36],
  ['gallery', 1],
] as const)(
  '%s: a pasted matrix is every slice of the kernel of the map that is shown',
  async (view, perMap) => {
    lab.session.change({ view, maps: 4 })
    lab.session.playback.seek(2 * perMap)
    expect(await importIntoChannels(lab, pasted('1 2\n3 4'))).toEqual([
      'The pasted matrix is every slice of kernel 3 now.',
    ])
    const { bank, seed, kernelSize } = lab.session.settings()
    expect(kernelSize).toBe(2)
    const weights = bankWeights(bank, bankShape(lab.session.settings()), seed)
    expect(Array.from(weights.subarray(2 * 12, 3 * 12))).toEqual([
      1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4,
    ])
  },
)

test.each([
  ['1 2 3\n4 5 6', 'The pasted matrix is 2×3: kernels are square here, such as 2×2.'],
  ['1 x\n3 4', 'Row 1, column 2: “x” is not a number.'],
])('a matrix that does not fit is refused, and nothing changes: %j', async (text, why) => {
  const before = lab.session.settings()
  await expect(importIntoChannels(lab, pasted(text))).rejects.toThrow(why)
  expect(lab.session.settings()).toBe(before)
})
