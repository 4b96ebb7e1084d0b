import type { Limits } from '#core/limits.ts'
import { matrixGeometry } from './geometry.ts'
import type { MatrixSettings } from './matrixSettings.ts'

/** What each number may be, whatever the others are. */
export const ranges = {
  kernelSize: { min: 1, max: 5 },
  stride: { min: 1, max: 4 },
  dilation: { min: 1, max: 4 },
  pad: { min: 0, max: 4 },
  top: { min: 0, max: 4 },
  right: { min: 0, max: 4 },
  bottom: { min: 0, max: 4 },
  left: { min: 0, max: 4 },
  channels: { min: 1, max: 3 },
  maps: { min: 1, max: 4 },
  groups: { min: 1, max: 3 },
} as const

/** The largest weight of a kernel of one's own: two digits, as there is room for. */
export const mostWeight = 99

/** Sides that a picture may have here, in cells. */
export const pictureRange = { min: 3, max: 32 } as const

/** The longest side of the matrix. */
const mostCells = 1024

/** Why settings make no matrix: no window fits, a mirror is too short, groups do not divide, or it is too large. */
export type Problem = 'reach' | 'border' | 'groups' | 'large'

/** What is wrong with the settings, if anything. */
export function problemOf(settings: MatrixSettings): Problem | undefined {
  const { channels, maps, groups } = settings
  if (channels % groups !== 0 || maps % groups !== 0) return 'groups'
  const geometry = tried(settings)
  if (geometry) {
    const { inputHeight, inputWidth, outputHeight, outputWidth } = geometry
    const most = Math.max(channels * inputHeight * inputWidth, maps * outputHeight * outputWidth)
    return most > mostCells ? 'large' : undefined
  }
  return tried({ ...settings, border: 'zeros' }) ? 'border' : 'reach'
}

function tried(settings: MatrixSettings) {
  try {
    return matrixGeometry(settings)
  } catch {
    return undefined
  }
}

const reasons: Readonly<Record<Problem, string>> = {
  reach: 'the kernel must fit on the padded picture',
  border: 'the border can show no more cells than the picture has',
  groups: 'channels and kernels must fall into equal groups',
  large: `the matrix may have ${mostCells} rows and columns`,
}

/** The values around the present one that need no other setting to change. */
export function limitsOf(settings: MatrixSettings, name: keyof typeof ranges): Limits {
  return scanned(ranges[name], settings[name], (value) =>
    // Numbers of channels and groups are matched to each other by the repair.
    matched.has(name)
      ? sizeProblem(settings, name, value)
      : problemOf({ ...settings, [name]: value }),
  )
}

const matched: ReadonlySet<string> = new Set(['channels', 'maps', 'groups'])

function sizeProblem(settings: MatrixSettings, name: string, value: number): Problem | undefined {
  return name === 'groups' ? undefined : problemOf({ ...settings, groups: 1, [name]: value })
}

/** The sides that the picture may have. */
export function sizeLimits(settings: MatrixSettings): Limits {
  const { picture, size } = settings
  const now = picture.kind === 'painted' ? Math.max(picture.height, picture.width) : size
  return scanned(pictureRange, now, (side) =>
    problemOf({
      ...settings,
      picture: picture.kind === 'painted' ? { ...picture, height: side, width: side } : picture,
      size: side,
    }),
  )
}

function scanned(
  range: { readonly min: number; readonly max: number },
  now: number,
  problem: (value: number) => Problem | undefined,
): Limits {
  let [min, max] = [Math.max(range.min, Math.min(now, range.max)), Math.min(now, range.max)]
  let [below, above]: (Problem | undefined)[] = []
  while (min > range.min && (below = problem(min - 1)) === undefined) min -= 1
  while (max < range.max && (above = problem(max + 1)) === undefined) max += 1
  return {
    min,
    max: Math.max(min, max),
    step: 1,
    ...(above && { because: reasons[above] }),
    ...(below && { becauseMin: reasons[below] }),
  }
}
