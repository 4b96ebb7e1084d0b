import { cellText } from '#draw/numberWords.ts'
import { outputCell, outputIndex } from '#core/outputCell.ts'
import { escapeInSlide } from './escape.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { slide, type SlideLab } from '#labs/slide/slide.ts'
import { useMemo, useState } from 'react'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { kernelEdit, paintPixel, pictureEdit } from './edits.ts'
import { kindAt } from '#core/windowFrame.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import { originOf } from '#labs/slide/model/readers.ts'
import type { Mark } from '#labs/slide/model/mark.ts'
import { computedAt, computedOfMap } from '#labs/slide/model/scene.ts'
import { inputPlace } from '#labs/slide/model/pixelAt.ts'
import { frameValue, mapOfChannel, weightAt } from '#labs/slide/model/terms.ts'
import { FlipMarks } from './FlipMarks.tsx'

interface GridProps {
  readonly layer: SlideLayer
  readonly box: GridBox
  readonly scene: GridScene
}

/** The padded image of a channel. A drag moves the window, or paints. */
export function InputGrid({ layer, box, scene, channel }: GridProps & { channel: number }) {
  const lab = useLab(slide)
  const { pointing } = lab
  const edit = useMemo(() => pictureEdit(lab, layer, channel), [lab, layer, channel])
  const tool = pointing.use((view) => view.tool)
  const mark = (cell: Cell): Mark => ({ part: 'input', channel, ...cell })
  return (
    <MatrixGrid
      label={`Input${ofChannel(layer, channel)}`}
      scene={scene}
      box={box}
      edit={edit}
      drag={tool === 'paint' ? 'paint' : 'cells'}
      describe={(cell) => describeInput(layer, channel, cell)}
      onPoint={(cell) => pointing.pointAt(cell && mark(cell))}
      onPick={(cell) => {
        if (tool === 'look') pointing.togglePin(mark(cell))
      }}
      onEscape={() => escapeInSlide(lab)}
      onDrag={(cell) => dragOverInput(lab, layer, channel, cell)}
    />
  )
}

/** A slice of the kernel as it is used. A drag up or down changes a number. */
export function KernelGrid({ layer, box, scene, channel }: GridProps & { channel: number }) {
  const lab = useLab(slide)
  const { pointing } = lab
  const edit = useMemo(() => kernelEdit(lab, layer, channel), [lab, layer, channel])
  const flips = useFlips(layer.isFlipped)
  const mark = (cell: Cell): Mark => ({ part: 'kernel', channel, ...cell })
  return (
    <>
      <MatrixGrid
        label={`Kernel${ofChannel(layer, channel)}`}
        scene={scene}
        box={box}
        flips={flips}
        edit={edit}
        drag="value"
        describe={(cell) =>
          `${cellText(cell)}: weight ${printNumber(weightAt(layer, channel, cell.row, cell.column)).text}`
        }
        onPoint={(cell) => pointing.pointAt(cell && mark(cell))}
        onPick={(cell) => pointing.togglePin(mark(cell))}
        onEscape={() => escapeInSlide(lab)}
      />
      {layer.isFlipped && <FlipMarks box={box} flips={flips} />}
    </>
  )
}

/** A map of outputs, filled as the window goes. A click or a drag moves the step, which is what pins an output. */
export function OutputGrid({ layer, box, scene, map }: GridProps & { map: number }) {
  const { session, pointing, useMoment } = useLab(slide)
  const moment = useMoment()
  const reveal = session.useSettings((settings) => settings.reveal)
  const computed = computedOfMap(layer, map, computedAt(layer, moment))
  const running = outputCell(layer.geometry, moment.output)
  const mark = (cell: Cell): Mark => ({ part: 'output', channel: map, ...cell })
  const seek = (cell: Cell) => session.playback.seek(outputIndex(layer.geometry, { map, ...cell }))
  return (
    <MatrixGrid
      label={`Output${layer.geometry.outputChannels === 1 ? '' : `, ${channelNames[map]} map`}`}
      scene={scene}
      box={box}
      shown={reveal ? computed : box.rows * box.columns}
      current={running.map === map ? running : undefined}
      drag="cells"
      describe={(cell) => describeOutput(layer, map, cell)}
      onPoint={(cell) => pointing.pointAt(cell && mark(cell))}
      onPick={seek}
      onEscape={pointing.clearPin}
      onDrag={(cell) => cell && seek(cell)}
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

/** Brings the window to where its middle is nearest to the cell. */
function moveWindowTo(
  { session }: SlideLab,
  layer: SlideLayer,
  channel: number,
  { row, column }: Cell,
) {
  const { frame } = layer
  const nearest = (taps: readonly (readonly number[])[], cell: number) => {
    const away = taps.map((tap) => Math.abs(((tap[0] ?? 0) + (tap.at(-1) ?? 0)) / 2 - cell))
    return away.indexOf(Math.min(...away))
  }
  session.playback.seek(
    outputIndex(layer.geometry, {
      map: mapOfChannel(layer, channel),
      row: nearest(frame.vertical.taps, row),
      column: nearest(frame.horizontal.taps, column),
    }),
  )
}

/** "row 3, column 5: 128"; in the padding also whose copy it is: "padding, row 0, column 1: copy of row 8, column 1: 10". */
function describeInput(layer: SlideLayer, channel: number, cell: Cell): string {
  const value = printNumber(frameValue(layer, channel, cell.row, cell.column)).text
  const kind = kindAt(layer.frame, cell.row, cell.column)
  const place = cellText(inputPlace(layer, cell))
  if (kind === cellKind.number) return `${place}: ${value}`
  if (kind === cellKind.inserted) return `inserted zero, ${place} of the spread image`
  const origin = originOf(layer, cell)
  const copy = origin ? `copy of ${cellText(inputPlace(layer, origin))}: ` : ''
  return `padding, ${place}: ${copy}${value}`
}

function describeOutput(layer: SlideLayer, map: number, cell: Cell): string {
  const { text, rounded } = printNumber(
    layer.results[outputIndex(layer.geometry, { map, ...cell })] ?? 0,
    4,
  )
  return `${cellText(cell)}: ${rounded ? 'about ' : ''}${text}`
}

function ofChannel({ geometry }: SlideLayer, channel: number): string {
  return geometry.inputChannels === 1 ? '' : `, ${channelNames[channel]} channel`
}
