import { useMemo, useState } from 'react'
import { outputCell } from '#core/outputCell.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { rounded } from '#draw/paths.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import { inputText } from '#labs/slide/model/pixelAt.ts'
import { slide, type SlideLab } from '#labs/slide/slide.ts'
import { ConvGrid, moveWindowTo } from '#parts/conv/ConvGrid.tsx'
import { computedOfMap } from '#parts/conv/convLayer.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import stageStyles from '#ui/stage.module.css'
import styles from './Stage.module.css'
import { kernelEdit, paintPixel, pictureEdit } from './edits.ts'
import { escapeInSlide } from './escape.ts'

interface GridProps {
  readonly layer: SlideLayer
  readonly box: GridBox
  readonly scene: GridScene
  /** Or the map of an output. */
  readonly channel: number
}

/** The padded image of a channel. A drag moves the window, or paints. */
export function InputGrid(props: GridProps) {
  const lab = useLab(slide)
  const { layer, channel } = props
  const edit = useMemo(() => pictureEdit(lab, layer, channel), [lab, layer, channel])
  const isPainting = lab.pointing.use(({ tool }) => tool === 'paint')
  return (
    <ConvGrid
      {...{ ...props, lab, edit }}
      part="input"
      label={`Input${ofChannel(layer, channel)}`}
      describe={(cell) => inputText(layer, channel, cell)}
      drag={isPainting ? 'paint' : 'cells'}
      {...(isPainting && { onPick: () => undefined })}
      onEscape={() => escapeInSlide(lab)}
      onDrag={(cell) => dragOverInput(lab, layer, channel, cell)}
    />
  )
}

/** A slice of the kernel as it is used. A drag up or down changes a number. */
export function KernelGrid(props: GridProps) {
  const lab = useLab(slide)
  const { layer, channel, box } = props
  const edit = useMemo(() => kernelEdit(lab, layer, channel), [lab, layer, channel])
  const flips = useFlips(layer.isFlipped)
  return (
    <>
      <ConvGrid
        {...{ ...props, lab, edit, flips }}
        part="kernel"
        label={`Kernel${ofChannel(layer, channel)}`}
        onEscape={() => escapeInSlide(lab)}
      />
      {layer.isFlipped && <FlipMarks box={box} flips={flips} />}
    </>
  )
}

/** A map of outputs, filled as the window goes. */
export function OutputGrid(props: GridProps) {
  const lab = useLab(slide)
  const { layer, channel: map, box } = props
  const reveal = lab.session.useSettings((settings) => settings.reveal)
  const computed = computedOfMap(layer, map, lab.useComputed())
  const running = outputCell(layer.geometry, lab.useMoment().output)
  return (
    <ConvGrid
      {...{ ...props, lab }}
      part="output"
      label={`Output${layer.geometry.outputChannels === 1 ? '' : `, ${channelNames[map]} map`}`}
      shown={reveal ? computed : box.rows * box.columns}
      current={running.map === map ? running : undefined}
    />
  )
}

/** Hook: how often the kernel was flipped since it is shown. */
function useFlips(isFlipped: boolean): number {
  const [seen, setSeen] = useState({ isFlipped, flips: 0 })
  if (seen.isFlipped === isFlipped) return seen.flips
  const next = { isFlipped, flips: seen.flips + 1 }
  setSeen(next)
  return next.flips
}

function dragOverInput(lab: SlideLab, layer: SlideLayer, channel: number, cell: Cell | undefined) {
  const { tool, brush } = lab.pointing.get()
  if (!cell) lab.session.endGesture()
  else if (tool === 'paint') paintPixel(lab, channel, cell, brush * layer.picture.white, 'paint')
  else moveWindowTo(lab, layer, channel, cell)
}

function ofChannel({ geometry }: SlideLayer, channel: number): string {
  return geometry.inputChannels === 1 ? '' : `, ${channelNames[channel]} channel`
}

/** Over a flipped kernel: the corner that was its first, and, hollow, where that was; it comes round with the grid. */
function FlipMarks({ box, flips }: { box: GridBox; flips: number }) {
  const { first, flipped } = cornerPaths(box)
  const middle = `${box.x + (box.columns * box.cell) / 2}px ${box.y + (box.rows * box.cell) / 2}px`
  return (
    <svg className={`${stageStyles.marks} ${styles.marks}`} aria-hidden="true">
      <path className={styles.firstCorner} d={first} />
      <path
        key={flips}
        className={styles.flippedCorner}
        data-flipping={flips > 0 || undefined}
        style={{ transformOrigin: middle }}
        d={flipped}
      />
    </svg>
  )
}

/** The kernel's first corner, where it is and where a flip takes it: a triangle in each. */
function cornerPaths(box: GridBox): { first: string; flipped: string } {
  const side = rounded(Math.min(14, Math.max(5, 0.24 * box.cell)))
  const [left, top] = [box.x + 1, box.y + 1]
  const right = left + box.columns * box.cell - 3
  const bottom = top + box.rows * box.cell - 3
  return {
    first: `M${rounded(left)},${rounded(top)}h${side}l${-side},${side}Z`,
    flipped: `M${rounded(right)},${rounded(bottom)}h${-side}l${side},${-side}Z`,
  }
}
