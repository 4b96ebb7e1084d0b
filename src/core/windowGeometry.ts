import { bothAxes, type Pair } from './pair.ts'
import { checkPadding, paddingSides, type Padding, type PaddingMode } from './padding.ts'

/** How a window moves; every field may be left out. */
export interface WindowSpec {
  /** Cells from one window to the next; 1. */
  readonly stride?: Pair
  /** Cells from one tap of the window to the next; 1. */
  readonly dilation?: Pair
  /** 0. */
  readonly padding?: Padding
  /** zeros. */
  readonly paddingMode?: PaddingMode
}

/** Everything about a window sliding over an image, in cells, worked out once. Negative padding crops. */
export interface WindowGeometry {
  readonly inputHeight: number
  readonly inputWidth: number
  readonly kernelHeight: number
  readonly kernelWidth: number
  readonly strideVertical: number
  readonly strideHorizontal: number
  readonly dilationVertical: number
  readonly dilationHorizontal: number
  readonly padTop: number
  readonly padRight: number
  readonly padBottom: number
  readonly padLeft: number
  readonly paddingMode: PaddingMode
  /** Cells from the first to the last tap: dilation · (kernel − 1) + 1. */
  readonly reachVertical: number
  readonly reachHorizontal: number
  readonly outputHeight: number
  readonly outputWidth: number
}

/**
 * The geometry of a kernel sliding over an image.
 * @param outputSize how many windows fit along an axis
 * @throws RangeError when an option is no whole number in its range, the padding mode cannot fill the padding, or no window fits.
 */
export function windowGeometry(
  [inputHeight, inputWidth]: readonly [number, number],
  [kernelHeight, kernelWidth]: readonly [number, number],
  spec: WindowSpec,
  outputSize: (axis: Axis) => number = fullWindows,
): WindowGeometry {
  const [strideVertical, strideHorizontal] = bothAxes(spec.stride ?? 1, 'stride', 1)
  const [dilationVertical, dilationHorizontal] = bothAxes(spec.dilation ?? 1, 'dilation', 1)
  const reachVertical = reach(kernelHeight, dilationVertical)
  const reachHorizontal = reach(kernelWidth, dilationHorizontal)
  const vertical = { size: inputHeight, reach: reachVertical, stride: strideVertical }
  const horizontal = { size: inputWidth, reach: reachHorizontal, stride: strideHorizontal }
  const { top, right, bottom, left } = paddingSides(spec.padding ?? 0, vertical, horizontal)
  const paddingMode = spec.paddingMode ?? 'zeros'
  checkPadding(paddingMode, top, bottom, inputHeight)
  checkPadding(paddingMode, left, right, inputWidth)
  // Fields are assigned, not spread: that takes longer than a small convolution.
  return {
    inputHeight,
    inputWidth,
    kernelHeight,
    kernelWidth,
    strideVertical,
    strideHorizontal,
    dilationVertical,
    dilationHorizontal,
    padTop: top,
    padRight: right,
    padBottom: bottom,
    padLeft: left,
    paddingMode,
    reachVertical,
    reachHorizontal,
    outputHeight: outputSize(Object.assign(vertical, { before: top, after: bottom })),
    outputWidth: outputSize(Object.assign(horizontal, { before: left, after: right })),
  }
}

/**
 * The input row that tap `kernelRow` of the window at `outputRow` lies on. It may lie outside the input, in the
 * padding: `paddedIndex` says where its value comes from. This is the one index formula of every sliding window.
 */
export function tapRow(geometry: WindowGeometry, outputRow: number, kernelRow: number): number {
  return (
    outputRow * geometry.strideVertical - geometry.padTop + kernelRow * geometry.dilationVertical
  )
}

/** The input column that tap `kernelCol` of the window at `outputCol` lies on; see `tapRow`. */
export function tapCol(geometry: WindowGeometry, outputCol: number, kernelCol: number): number {
  return (
    outputCol * geometry.strideHorizontal -
    geometry.padLeft +
    kernelCol * geometry.dilationHorizontal
  )
}

/** Cells from the first to the last tap of a dilated kernel: dilation · (kernel − 1) + 1. */
export function reach(kernelSize: number, dilation: number): number {
  return dilation * (kernelSize - 1) + 1
}

/** One axis under a window: cells of the input, cells added before and after, reach and stride of the window. */
export interface Axis {
  readonly size: number
  readonly before: number
  readonly after: number
  readonly reach: number
  readonly stride: number
}

/** The same of a geometry, with all that there is to say along it. */
export interface WindowAxis extends Axis {
  readonly outputs: number
  readonly kernel: number
  readonly dilation: number
}

/** A geometry by its axes, for what is worked out along each of them alike. */
export function windowAxes(
  geometry: WindowGeometry,
): readonly [vertical: WindowAxis, horizontal: WindowAxis] {
  return [
    {
      size: geometry.inputHeight,
      outputs: geometry.outputHeight,
      kernel: geometry.kernelHeight,
      stride: geometry.strideVertical,
      dilation: geometry.dilationVertical,
      reach: geometry.reachVertical,
      before: geometry.padTop,
      after: geometry.padBottom,
    },
    {
      size: geometry.inputWidth,
      outputs: geometry.outputWidth,
      kernel: geometry.kernelWidth,
      stride: geometry.strideHorizontal,
      dilation: geometry.dilationHorizontal,
      reach: geometry.reachHorizontal,
      before: geometry.padLeft,
      after: geometry.padRight,
    },
  ]
}

/** The cell that tap `tap` of the window at `position` lies on, as `tapRow` and `tapCol` have it. */
export function tapCell(axis: WindowAxis, position: number, tap: number): number {
  return position * axis.stride - axis.before + tap * axis.dilation
}

/**
 * Windows that fit wholly into the padded axis: floor((size + before + after − reach) / stride) + 1.
 * @throws RangeError when none fits.
 */
export function fullWindows({ size, before, after, reach, stride }: Axis): number {
  const padded = size + before + after
  if (reach > padded) {
    throw new RangeError(
      `kernel reaches ${reach} cells, the padded input has only ${padded}: ${reach - padded} more of padding in all would do, or a smaller kernel or dilation`,
    )
  }
  return Math.floor((padded - reach) / stride) + 1
}
