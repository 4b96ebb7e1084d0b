import { useMemo } from 'react'
import { channelsOfMap } from '#core/outputCell.ts'
import { blockRect } from '#draw/gridBox.ts'
import { outlinePath, tapRuns } from '#draw/paths.ts'
import { channels } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { sliceOf } from '#labs/channels/model/partialSums.ts'
import { readersOf } from '#labs/channels/model/readers.ts'
import { isOnLayer } from '#parts/conv/convLayer.ts'
import { multipliedBy } from '#parts/conv/readers.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import stageStyles from '#ui/stage.module.css'
import type { UnfoldedLayout } from './unfoldedLayout.ts'

interface PointedMarksProps {
  readonly layer: ChannelsLayer
  readonly layout: UnfoldedLayout
  /** The map that is shown. */
  readonly map: number
}

/** All readers of a cell, or all that a weight multiplies; drawn anew only when another cell is pointed at. */
export function PointedMarks({ layer, layout, map }: PointedMarksProps) {
  const { pointing } = useLab(channels)
  const pointed = pointing.usePointed()
  return useMemo(() => {
    if (!pointed || !isOnLayer(layer, pointed)) return null
    const input = layout.inputs[pointed.channel]
    if (pointed.part === 'kernel') {
      // A pinned weight stays the same weight of the kernel when another group's kernel is looked at.
      const channel = channelsOfMap(layer.geometry, map)[sliceOf(layer, pointed.channel)]
      const box = channel === undefined ? undefined : layout.inputs[channel]
      const { rows, columns } = multipliedBy(layer, pointed)
      return box && <path className={stageStyles.multiplied} d={tapRuns(box, rows, columns)} />
    }
    if (pointed.part !== 'input' || !input) return null
    const { maps, rows, columns } = readersOf(layer, pointed)
    const sums = layout.partialSums[pointed.channel]
    const isRead = maps.includes(map)
    return (
      <>
        {isRead && sums && (
          <path className={stageStyles.readers} d={tapRuns(sums, rows, columns)} />
        )}
        {isRead && <path className={stageStyles.readers} d={tapRuns(layout.map, rows, columns)} />}
        <path
          className={stageStyles.pixel}
          d={outlinePath(blockRect(input, pointed.row, pointed.column))}
        />
      </>
    )
  }, [pointed, layer, layout, map])
}
