import type { Cell } from '#draw/gridBox.ts'
import { type ConvGeometry, convGeometry, tapCol, tapRow } from '#core/convGeometry.ts'
import type { KernelRows } from '#data/kernelPreset.ts'
import type { SumParts } from '#draw/sum/sumParts.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { activeSteps, stepGradient, stepKernel } from './chain.ts'
import { colourMix, colourOf } from './colourMix.ts'
import { gradientJoined, gradientKernels } from './gradientKernels.ts'
import type { Size } from './size.ts'

/** The layer whose sums are written: the last convolution that there is, a filter or a mix of colours. */
export interface LastLayer {
  /** The settings whose result it reads. */
  readonly input: PhotoSettings
  readonly geometry: ConvGeometry
  /** Channels that come out. */
  readonly channels: number
  /** For a channel that comes out: the kernels it takes, each with the channel that it is laid on. */
  readonly slices: (channel: number) => readonly KernelSlice[]
  /** What becomes of the products. */
  readonly parts: Omit<SumParts, 'terms' | 'counted' | 'lookedAt'>
}

export interface KernelSlice {
  readonly source: number
  readonly label: string
  readonly rows: KernelRows['rows']
}

/** The last layer of the settings over a photograph of that size; undefined where it is shown as it was. */
export function lastLayer(settings: PhotoSettings, photo: Size): LastLayer | undefined {
  const chain = activeSteps(settings.chain, settings.upTo)
  const { border, stride, dilation } = settings
  const mix = colourMix(settings)
  const channels = mix?.rows.length ?? 3
  // Without its last layer the settings might be mixed otherwise.
  const plain = { stride: 1, upTo: 0, tone: 'auto' } as const
  const input = { ...settings, ...plain, chain, colour: colourOf(settings) }
  const over = ({ length, 0: row }: KernelRows['rows'], apart: number) =>
    convGeometry([1, photo.height, photo.width], [1, 1, length, row!.length], {
      padding: 'same',
      paddingMode: border,
      dilation: apart,
      stride,
    })
  const step = chain.at(-1)
  const before = { ...input, chain: chain.slice(0, -1) }
  const gradient = step && stepGradient(step)
  if (gradient)
    return {
      input: before,
      geometry: over(gradientKernels[0]!.rows, dilation),
      // The direction is one of brightness: there is one, whatever the channels.
      channels: gradient === 'orientation' ? 1 : channels,
      slices: (source) => gradientKernels.map((kernel) => ({ source, ...kernel })),
      parts: { divisor: 1, bias: 0, joined: gradientJoined[gradient] },
    }
  if (step) {
    const { rows, divisor } = stepKernel(step)
    return {
      input: before,
      geometry: over(rows, dilation),
      channels,
      slices: (source) => [{ source, label: 'Kernel', rows }],
      parts: { divisor, bias: 0 },
    }
  }
  return (
    mix && {
      input: { ...input, colour: 'channels' },
      geometry: over([[1]], 1),
      channels,
      slices: (channel) =>
        (mix.rows[channel] ?? []).map((weight, source) => ({
          source,
          label: ['Red', 'Green', 'Blue'][source]!,
          rows: [[weight]],
        })),
      parts: { divisor: mix.divisor, bias: 0, activation: isWhole(mix) ? undefined : rounded },
    }
  )
}

/** Rows and columns of the input that the window at a pixel taps; those past an end lie in the border. */
export function windowTaps(geometry: ConvGeometry, { row, column }: Cell) {
  const taps = (count: number) => Array.from({ length: count }, (_, tap) => tap)
  return {
    rows: taps(geometry.kernelHeight).map((tap) => tapRow(geometry, row, tap)),
    columns: taps(geometry.kernelWidth).map((tap) => tapCol(geometry, column, tap)),
  }
}

/** A picture of whole levels: halves go up. */
const rounded = { label: 'round', apply: (value: number) => Math.floor(value + 0.5) }

function isWhole({ rows, divisor }: KernelRows): boolean {
  return divisor === 1 && rows.flat().every(Number.isInteger)
}
