import { Fragment, memo, useMemo } from 'react'
import { channelsOfMap } from '#core/outputCell.ts'
import { readableCell } from '#draw/cellNumbers.ts'
import { blockRect, type GridBox, gridRect } from '#draw/gridBox.ts'
import { outlinePath, rectPath, rounded, tapRuns } from '#draw/paths.ts'
import { channels } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { sliceOf } from '#labs/channels/model/partialSums.ts'
import { readersOf } from '#labs/channels/model/readers.ts'
import type { ChannelsScene } from '#labs/channels/model/scene.ts'
import styles from '#labs/channels/view/Stage.module.css'
import { TermMarks } from '#parts/conv/TermMarks.tsx'
import { isOnLayer } from '#parts/conv/convLayer.ts'
import { shownValue } from '#parts/conv/convScene.ts'
import { multipliedBy } from '#parts/conv/readers.ts'
import { outputRect, windowRect } from '#parts/conv/windowMarks.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { CellText } from '#ui/CellText.tsx'
import stageStyles from '#ui/stage.module.css'
import type { UnfoldedLayout } from './unfoldedLayout.ts'
import { wiresOf } from './wires.ts'

/** Cells under this size, in pixels, would be all lines. */
const leastLined = 3

interface MarksProps {
  readonly layer: ChannelsLayer
  readonly layout: UnfoldedLayout
  readonly scene: ChannelsScene
}

/** Under the grids: from each window to the number it gives, and from those to the output. */
export function LinesUnder({ layer, layout, scene }: MarksProps) {
  const { windows, sums, windowRails, sumRails } = wiresOf(layout, layer, scene)
  return (
    <svg className={`${stageStyles.marks} ${styles.overlay}`} aria-hidden="true">
      <path className={styles.windowFan} d={windows} />
      <path className={stageStyles.fan} d={sums} />
      <path className={styles.windowRail} d={windowRails} />
      <path className={styles.rail} d={sumRails} />
    </svg>
  )
}

/** Between the weights of kernels too small for numbers: lines, so that the weights can be counted. */
export const KernelLines = memo(function KernelLines({ boxes }: { boxes: readonly GridBox[] }) {
  const small = boxes.filter(({ cell }) => cell < readableCell && cell >= leastLined)
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <path className={styles.cellLines} d={small.map(cellLines).join('')} />
    </svg>
  )
})

/** Over the grids: the window in every slice of the group, its partial sums, the output, and what is pointed at. */
export function MarksOver(
  props: MarksProps & { readonly reveal: boolean; readonly computed: number },
) {
  const { layer, layout, scene, reveal, computed } = props
  const { position, counted, terms, lookedAt, running } = scene
  const channels = channelsOfMap(layer.geometry, position.map)
  const others = layout.inputs.filter((_, channel) => !channels.includes(channel))
  const windows = channels.map((channel) => {
    const box = layout.inputs[channel]
    return box ? rectPath(windowRect(layer, box, scene)) : ''
  })
  const isWalking = counted < terms.length
  const isAhead = reveal && scene.output >= computed
  const hasText = scene.glide === 0 && (isWalking || isAhead)
  return (
    <svg className={`${stageStyles.marks} ${styles.overlay}`} aria-hidden="true">
      <path className={styles.veil} d={others.map((box) => rectPath(gridRect(box))).join('')} />
      <PointedMarks layer={layer} layout={layout} map={position.map} />
      <path className={stageStyles.windowFill} d={windows.join('')} />
      <path className={stageStyles.window} d={windows.join('')} />
      {scene.partialSums.map(({ channel, sum, isCounted }) => {
        const box = layout.partialSums[channel]
        if (!box) return null
        return (
          <Fragment key={channel}>
            <path className={stageStyles.output} d={outlinePath(outputRect(box, scene))} />
            {hasText && isCounted && <CellText box={box} cell={position} value={sum} />}
          </Fragment>
        )
      })}
      <path className={stageStyles.output} d={outlinePath(outputRect(layout.map, scene))} />
      {hasText && <CellText box={layout.map} cell={position} value={shownValue(layer, scene)} />}
      <TermMarks terms={lookedAt} inputs={layout.inputs} windows={[layout.kernels]} />
      {position.map === running.map && position !== running && (
        <path
          className={stageStyles.ghost}
          d={rectPath(blockRect(layout.map, running.row, running.column))}
        />
      )}
    </svg>
  )
}

function cellLines({ x, y, cell, rows, columns }: GridBox): string {
  const [width, height] = [columns * cell, rows * cell].map(rounded)
  const down = Array.from(
    { length: rows - 1 },
    (_, row) => `M${x},${rounded(y + (row + 1) * cell)}h${width}`,
  )
  const across = Array.from(
    { length: columns - 1 },
    (_, column) => `M${rounded(x + (column + 1) * cell)},${y}v${height}`,
  )
  return [...down, ...across].join('')
}

interface PointedMarksProps {
  readonly layer: ChannelsLayer
  readonly layout: UnfoldedLayout
  /** The map that is shown. */
  readonly map: number
}

/** All readers of a cell, or all that a weight multiplies; drawn anew only when another cell is pointed at. */
function PointedMarks({ layer, layout, map }: PointedMarksProps) {
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
