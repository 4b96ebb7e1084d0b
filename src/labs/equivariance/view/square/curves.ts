import type { Picture } from '#data/picture.ts'
import type { PlotSeries } from '#ui/LinePlot.tsx'
import { randomDense } from '#labs/equivariance/model/randomDense.ts'
import { pathAmount, transformAt } from '#labs/equivariance/model/path.ts'
import { squareBase, squareUnder } from '#labs/equivariance/model/scene.ts'
import type { EquivarianceSettings } from '#labs/equivariance/settings.ts'

/** A line of the plot: a layer. */
export interface Curve {
  readonly name: string
  readonly meaning: PlotSeries['meaning']
  readonly dashes?: string
  /** What the layer is under a picture: the largest difference at a place, as a part of the largest result. */
  readonly over: (settings: EquivarianceSettings, picture: Picture) => (place: number) => number
}

/** The layer as it is set, and those that it is compared with: under a shift by what they leave out, under a rotation or a scaling by their kernel. */
export function curvesOf({ motion }: Pick<EquivarianceSettings, 'motion'>): readonly Curve[] {
  if (motion === 'flip') return []
  return [
    { name: 'this layer', meaning: 'ink', over: layer({}) },
    ...(motion === 'shift' ? underShift : underShape),
  ]
}

const underShift: readonly Curve[] = [
  { name: 'conv', meaning: 'output', over: plain({}) },
  { name: 'stride 2', meaning: 'kernel', dashes: '7 3', over: plain({ stride: 2 }) },
  { name: 'max pool', meaning: 'error', dashes: '3 3', over: plain({ pool: 'max' }) },
  {
    name: 'blurred pool',
    meaning: 'bias',
    dashes: '9 3 2 3',
    over: plain({ pool: 'max', blur: true }),
  },
  { name: 'dense, random', meaning: 'input', dashes: '1 3', over: randomDense },
]

const underShape: readonly Curve[] = [
  { name: 'Sobel x', meaning: 'error', over: plain({ kernel: 'sobel-x' }) },
  { name: 'Gaussian 5×5', meaning: 'output', dashes: '7 3', over: plain({ kernel: 'gaussian-5' }) },
  { name: 'Laplacian', meaning: 'kernel', dashes: '3 3', over: plain({ kernel: 'laplacian-8' }) },
]

/** The places on the axis across: every number that the slider takes. */
export function curvePlaces(settings: EquivarianceSettings): readonly number[] {
  const { min, max, step } = pathAmount(settings).limits
  const count = Math.round((max - min) / step)
  return Array.from({ length: count + 1 }, (_, at) => min + (at * (max - min)) / count)
}

/** The same with nothing left out but what is said: the lab's kernel, activation and number. */
function plain(patch: Partial<EquivarianceSettings>): Curve['over'] {
  return layer({ stride: 1, pool: 'none', blur: false, ...patch })
}

/** The lab's layer with some of its settings changed, moved as the lab's slider moves it. */
function layer(patch: Partial<EquivarianceSettings>): Curve['over'] {
  return (settings, picture) => {
    const base = squareBase({ ...settings, ...patch }, picture)
    const { stepOf } = pathAmount(settings)
    return (place) => {
      const { largest, reach } = squareUnder(base, transformAt(settings, stepOf(place)))
      return reach === 0 ? 0 : largest / reach
    }
  }
}
