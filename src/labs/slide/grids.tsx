import { useMemo, useState } from 'react'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { cellKind, type GridScene } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { writtenNumber } from '#ui/typedNumber.ts'
import { kernelEdit, paintPixel, pictureEdit } from './edits.ts'
import { kindAt } from '#draw/frame.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { SlideLayer } from './layer.ts'
import { originOf } from './links.ts'
import type { Mark } from './mark.ts'
import { computedAt, computedOfMap } from './model.ts'
import { inputPlace } from './pixelAt.ts'
import { slideSession } from './session.ts'
import { useSlideMoment } from './slideNow.ts'
import { frameValue, mapOfChannel, outputIndex, outputPlace, weightAt } from './terms.ts'
import { TurnMarks } from './TurnMarks.tsx'
import { pointAt, slideView, togglePin, letGo } from './view.ts'

interface GridProps {
  readonly layer: SlideLayer
  readonly box: GridBox
  readonly scene: GridScene
}

/** The padded image of a channel. A drag moves the window, or paints. */
export function InputGrid({ layer, box, scene, channel }: GridProps & { channel: number }) {
  const edit = useMemo(() => pictureEdit(layer, channel), [layer, channel])
  const tool = slideView.use((view) => view.tool)
  const mark = (cell: Cell): Mark => ({ part: 'input', channel, ...cell })
  return (
    <MatrixGrid
      label={`Input${ofChannel(layer, channel)}`}
      scene={scene}
      box={box}
      edit={edit}
      drag={tool === 'paint' ? 'paint' : 'cells'}
      describe={(cell) => describeInput(layer, channel, cell)}
      onPoint={(cell) => pointAt(cell && mark(cell))}
      onPick={(cell) => {
        if (tool === 'look') togglePin(mark(cell))
      }}
      onEscape={letGo}
      onDrag={(cell) => dragOverInput(layer, channel, cell)}
    />
  )
}

/** A slice of the kernel as it is used. A drag up or down changes a number. */
export function KernelGrid({ layer, box, scene, channel }: GridProps & { channel: number }) {
  const edit = useMemo(() => kernelEdit(layer, channel), [layer, channel])
  const turns = useTurns(layer.isTurned)
  const mark = (cell: Cell): Mark => ({ part: 'kernel', channel, ...cell })
  return (
    <>
      <MatrixGrid
        label={`Kernel${ofChannel(layer, channel)}`}
        scene={scene}
        box={box}
        turns={turns}
        edit={edit}
        drag="value"
        describe={(cell) =>
          `${placeText(cell)}: weight ${printNumber(weightAt(layer, channel, cell.row, cell.column)).text}`
        }
        onPoint={(cell) => pointAt(cell && mark(cell))}
        onPick={(cell) => togglePin(mark(cell))}
        onEscape={letGo}
      />
      {layer.isTurned && <TurnMarks box={box} turns={turns} />}
    </>
  )
}

/** A map of outputs, filled as the window goes. A click or a drag moves the step, which is what pins an output. */
export function OutputGrid({ layer, box, scene, map }: GridProps & { map: number }) {
  const moment = useSlideMoment(layer)
  const reveal = slideSession.useSettings((settings) => settings.reveal)
  const computed = computedOfMap(layer, map, computedAt(layer, moment))
  const running = outputPlace(layer, moment.output)
  const mark = (cell: Cell): Mark => ({ part: 'output', channel: map, ...cell })
  const seek = (cell: Cell) => slideSession.playback.seek(outputIndex(layer, { map, ...cell }))
  return (
    <MatrixGrid
      label={`Output${layer.geometry.outputChannels === 1 ? '' : `, ${channelNames[map]} map`}`}
      scene={scene}
      box={box}
      shown={reveal ? computed : box.rows * box.columns}
      current={running.map === map ? running : undefined}
      drag="cells"
      describe={(cell) => describeOutput(layer, map, cell)}
      onPoint={(cell) => pointAt(cell && mark(cell))}
      onPick={seek}
      onEscape={letGo}
      onDrag={(cell) => cell && seek(cell)}
    />
  )
}

/** Hook: how often the kernel was turned since it is shown. */
function useTurns(isTurned: boolean): number {
  const [seen, setSeen] = useState({ isTurned, turns: 0 })
  if (seen.isTurned === isTurned) return seen.turns
  const next = { isTurned, turns: seen.turns + 1 }
  setSeen(next)
  return next.turns
}

function dragOverInput(layer: SlideLayer, channel: number, cell: Cell | undefined) {
  const { tool, brush } = slideView.get()
  if (!cell) slideSession.endGesture()
  else if (tool === 'paint') paintPixel(channel, cell, brush * layer.picture.white, 'paint')
  else moveWindowTo(layer, channel, cell)
}

/** Brings the window to where its middle is nearest to the cell. */
function moveWindowTo(layer: SlideLayer, channel: number, { row, column }: Cell) {
  const { frame } = layer
  const nearest = (taps: readonly (readonly number[])[], cell: number) => {
    const away = taps.map((tap) => Math.abs(((tap[0] ?? 0) + (tap.at(-1) ?? 0)) / 2 - cell))
    return away.indexOf(Math.min(...away))
  }
  slideSession.playback.seek(
    outputIndex(layer, {
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
  const place = placeText(inputPlace(layer, cell))
  if (kind === cellKind.number) return `${place}: ${value}`
  if (kind === cellKind.inserted) return `inserted zero, ${place} of the spread image`
  const origin = originOf(layer, cell)
  const copy = origin ? `copy of ${placeText(inputPlace(layer, origin))}: ` : ''
  return `padding, ${place}: ${copy}${value}`
}

function describeOutput(layer: SlideLayer, map: number, cell: Cell): string {
  const { text, rounded } = printNumber(layer.results[outputIndex(layer, { map, ...cell })] ?? 0, 4)
  return `${placeText(cell)}: ${rounded ? 'about ' : ''}${text}`
}

function placeText({ row, column }: Cell): string {
  return `row ${writtenNumber(row + 1)}, column ${writtenNumber(column + 1)}`
}

function ofChannel({ geometry }: SlideLayer, channel: number): string {
  return geometry.inputChannels === 1 ? '' : `, ${channelNames[channel]} channel`
}
