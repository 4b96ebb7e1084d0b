import { outputIndex } from '#core/outputCell.ts'
import { channels, type ChannelsLab } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import type { ConvMark } from '#parts/conv/convLayer.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { firstOrbit, type Orbit } from '#parts/volume/orbitSetting.ts'
import { depthOf, type Plane, placeUnder, type Point } from '#parts/volume/projected.ts'
import { useOrbit } from '#parts/volume/useOrbit.ts'
import type { VolumeLayout } from './volumeLayout.ts'

/** Hook: handlers that turn the stacks by drag and keys, and point at the cell under the pointer. */
export function useVolumePointing(
  layer: ChannelsLayer,
  layout: VolumeLayout,
  orbit: Orbit | undefined,
) {
  const lab = useLab(channels)
  const { session, pointing } = lab
  return useOrbit({
    session,
    orbit,
    first: firstOrbit,
    onPoint: (point) => pointing.pointAt(point && markAt(layout, point, orbit)),
    onPick(point) {
      const mark = markAt(layout, point, orbit)
      if (mark) pick(lab, layer, mark)
    },
    onEscape: pointing.clearPin,
  })
}

/** An output is gone to; a cell or a weight is pinned. */
function pick({ session, pointing }: ChannelsLab, layer: ChannelsLayer, mark: ConvMark): void {
  const { part, channel, row, column } = mark
  if (part !== 'output') pointing.togglePin(mark)
  else session.playback.seek(outputIndex(layer.geometry, { map: channel, row, column }))
}

/** The cell of the foremost sheet under a point; of the kernel only the input’s and the maps’ cells are pointed at. */
function markAt(
  { input, maps }: VolumeLayout,
  point: Point,
  orbit: Orbit | undefined,
): ConvMark | undefined {
  const under = (part: ConvMark['part'], planes: readonly Plane[]) =>
    planes.flatMap((plane, channel) => {
      const at = placeUnder(plane, point, orbit)
      if (!at) return []
      const cell = { row: Math.floor(at.row), column: Math.floor(at.column) }
      return [{ mark: { part, channel, ...cell }, depth: depthOf(plane, orbit) }]
    })
  const found = [...under('input', input.planes), ...under('output', maps.planes)]
  return found.toSorted((a, b) => a.depth - b.depth)[0]?.mark
}
