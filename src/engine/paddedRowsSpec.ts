import type { ConvGeometry } from '#core/convGeometry.ts'

/** The same convolution over rows that hold their padding above and below already. */
export function paddedRowsSpec(geometry: ConvGeometry) {
  return {
    stride: [geometry.strideVertical, geometry.strideHorizontal],
    dilation: [geometry.dilationVertical, geometry.dilationHorizontal],
    padding: {
      top: 0,
      bottom: 0,
      left: geometry.padLeft,
      right: geometry.padRight,
    },
    paddingMode: geometry.paddingMode,
    groups: geometry.groups,
  } as const
}
