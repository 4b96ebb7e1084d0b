import { scaleLinear, scaleLog } from 'd3'

/** One axis of a plot, in the units of its numbers. */
export interface PlotAxis {
  readonly label: string
  readonly kind: 'linear' | 'log'
  readonly low: number
  readonly high: number
  /** How a tick is written; without it as a plain number. */
  readonly format?: (value: number) => string
}

export interface PlotTick {
  readonly at: number
  readonly text: string
}

/** An axis laid over pixels. */
export interface PlotScale {
  /** Pixels of a number; numbers outside are held at the ends. */
  readonly place: (value: number) => number
  /** The number at so many pixels, within the axis. */
  readonly value: (pixels: number) => number
  readonly ticks: readonly PlotTick[]
}

/**
 * The scale of an axis over the pixels [from, to], with about one tick every `spacing` pixels.
 * A logarithmic axis shows what is not positive at its low end.
 */
export function plotScale(axis: PlotAxis, from: number, to: number, spacing = 64): PlotScale {
  const { kind, low, high, format = plain } = axis
  const domain = [low, high > low ? high : low + 1]
  const scale = (kind === 'log' ? scaleLog() : scaleLinear()).domain(domain).range([from, to])
  scale.clamp(true)
  const wanted = Math.max(2, Math.floor(Math.abs(to - from) / spacing))
  const values = kind === 'log' ? decades(low, high, wanted) : scale.ticks(wanted)
  return {
    place: (value) => scale(kind === 'log' ? Math.max(low, value) : value),
    value: (pixels) => scale.invert(pixels),
    ticks: values.map((value) => ({ at: scale(value), text: format(value) })),
  }
}

/** Powers of ten, every second or third where all are too many. */
function decades(low: number, high: number, wanted: number): number[] {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)]
  const step = Math.max(1, Math.ceil((last - first + 1) / wanted))
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return powers.filter((power) => (power - first) % step === 0).map((power) => 10 ** power)
}

function plain(value: number): string {
  return Math.abs(value) >= 1e6
    ? `10${superscript(Math.round(Math.log10(Math.abs(value))))}`
    : value.toLocaleString('en').replace('-', '−')
}

function superscript(power: number): string {
  return String(power).replace(/./g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '⁻')
}

export interface PlotPoint {
  readonly x: number
  readonly y: number
}

/** The line through points, in pixels; a point that is not a number breaks it. */
export function plotPath(points: readonly PlotPoint[], across: PlotScale, up: PlotScale): string {
  let isBroken = true
  return points
    .map(({ x, y }) => {
      if (!Number.isFinite(y)) {
        isBroken = true
        return ''
      }
      const command = isBroken ? 'M' : 'L'
      isBroken = false
      return `${command}${across.place(x).toFixed(1)},${up.place(y).toFixed(1)}`
    })
    .join('')
}

/** Of the points the one nearest to x. */
export function nearestPoint(points: readonly PlotPoint[], x: number): PlotPoint | undefined {
  return points.reduce<PlotPoint | undefined>(
    (best, point) => (best && Math.abs(best.x - x) <= Math.abs(point.x - x) ? best : point),
    undefined,
  )
}
