import { loadOpenCv } from '../chromium/loadOpenCv.ts'
import type { PhotoContender } from './contender.ts'
import { engineContender } from './engineContender.ts'
import { openCvContenders } from './openCvContenders.ts'
import { photograph } from './photograph.ts'
import { photoKernels, type PhotoKernel } from './photoKernels.ts'

/** What the page offers to the script that drives it, as `photoBench`. */
export interface PhotoPage {
  figures(rounds: number): Promise<PhotoFigures>
}

export interface PhotoFigures {
  readonly names: readonly string[]
  readonly rows: readonly PhotoRow[]
}

export interface PhotoRow {
  readonly label: string
  /** Milliseconds from the kernel to the full picture, the median; undefined where it is not for that kernel. */
  readonly times: readonly (number | undefined)[]
  /** Grey levels by which a pixel differs from the first contender's at most. */
  readonly differences: readonly (number | undefined)[]
}

const [width, height] = [4000, 3000]

const photoBench: PhotoPage = {
  async figures(rounds) {
    const pixels = photograph(width, height)
    const { cv } = await loadOpenCv()
    const contenders = [
      ...[1, 2].map((workers) => engineContender(pixels, width, height, workers)),
      ...openCvContenders(cv, pixels, width, height),
    ]
    const rows: PhotoRow[] = []
    for (const kernel of photoKernels) rows.push(await row(contenders, kernel, rounds))
    return { names: contenders.map(({ name }) => name), rows }
  },
}

Object.assign(globalThis, { photoBench })

/** All warmed up and compared once, then run in turn, round after round. */
async function row(
  contenders: readonly PhotoContender[],
  kernel: PhotoKernel,
  rounds: number,
): Promise<PhotoRow> {
  const times = contenders.map((): number[] => [])
  const differences: (number | undefined)[] = []
  let expected: Uint8ClampedArray | undefined
  for (const each of contenders) {
    if (!each.takes(kernel)) {
      differences.push(undefined)
      continue
    }
    await each.draw(kernel)
    await each.draw(kernel)
    const drawn = each.drawn()
    expected ??= drawn
    differences.push(largestDifference(drawn, expected))
  }
  for (let round = 0; round < rounds; round++) {
    for (const [at, each] of contenders.entries()) {
      if (!each.takes(kernel)) continue
      await new Promise((resolve) => setTimeout(resolve, 50))
      const start = performance.now()
      await each.draw(kernel)
      times[at]!.push(performance.now() - start)
    }
  }
  const medians = times.map((each) => each.toSorted((a, b) => a - b)[each.length >> 1])
  return { label: kernel.label, times: medians, differences }
}

function largestDifference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let most = 0
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]! - b[i]!))
  return most
}
