import type { StoredKernels } from '#data/nets/kernelsIn.ts'
import type { NetFormat, ReadNet } from '#data/nets/netFile.ts'
import type { DigitsLab } from '#labs/digits/digits.ts'
import { isOwnName, type OwnName, ownName, readOwnName } from '#labs/digits/model/ownName.ts'
import { type ScalingName, scalingNames } from '#labs/digits/model/scalings.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'

/** How many of the digits to pick from a network reads. */
export interface OwnScore {
  readonly correct: number
  readonly of: number
}

/** A file of the person's own with networks that read digits. */
export interface OwnFile {
  readonly id: string
  readonly name: string
  readonly format: NetFormat
  /** At least one; several where the file can be read in more than one way. */
  readonly nets: readonly ReadNet[]
  /** Digits that are read, by reading and scaling. */
  readonly scores: readonly Readonly<Record<ScalingName, ScalingScore>>[]
  readonly of: number
}

export interface ScalingScore {
  readonly correct: number
  /** The mean of −ln of the probability of the right answer. */
  readonly loss: number
}

/** A file with tensors that can be kernels. */
export interface OwnKernels {
  readonly name: string
  readonly kernels: readonly StoredKernels[]
}

interface OwnNets {
  readonly files: Readonly<Record<string, OwnFile>>
  /** Of the file that was opened last. */
  readonly kernels: OwnKernels | undefined
  /** The name of the file that is being read. */
  readonly opening: string | undefined
}

/** Networks of the person's own in a lab on the page. */
export const ownNetsOf = perInstance((_lab: DigitsLab) =>
  createValue<OwnNets>({ files: {}, kernels: undefined, opening: undefined }),
)

export function scoreOf(file: OwnFile, reading: number, scaling: ScalingName): OwnScore {
  return { correct: file.scores[reading]![scaling].correct, of: file.of }
}

/**
 * The reading and scaling that fit a file best. Networks of ReLU read about as many digits, or even more of hard ones, on
 * pixels that are too large, only too sure of themselves: of all that read nearly the most the one with the least loss is
 * taken.
 */
export function bestName({ id, scores, of }: OwnFile, side: Side): OwnName {
  const all = scores.flatMap((each, reading) =>
    scalingNames.map((scaling) => ({ reading, scaling, ...each[scaling] })),
  )
  const most = Math.max(...all.map(({ correct }) => correct))
  const { reading, scaling } = all
    .filter(({ correct }) => correct >= most - 0.1 * of)
    .reduce((best, each) => (each.loss < best.loss ? each : best))
  return ownName({ side, id, reading, scaling })
}

/** The file and place that a setting names, if it is one of one's own that is open. */
export function openPlace(files: OwnNets['files'], name: string) {
  if (!isOwnName(name)) return undefined
  const place = readOwnName(name)
  const file = files[place.id]
  return file && { file, ...place }
}
