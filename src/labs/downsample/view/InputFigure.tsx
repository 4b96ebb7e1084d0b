import { cellText } from '#draw/numberWords.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample, type DownsampleLab } from '#labs/downsample/downsample.ts'
import { MoveRight, Undo2 } from 'lucide-react'
import { type Cell } from '#draw/gridBox.ts'
import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Legend } from '#ui/Legend.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { branchLetters } from '#labs/downsample/model/branch.ts'
import { middlesOf, nearestPlace } from '#labs/downsample/model/followed.ts'
import { nextShift } from './commands.ts'
import styles from './Stage.module.css'
import type { DownsampleLayers } from '#labs/downsample/model/layers.ts'
import type { DownsampleLayout } from './layout.ts'
import { stepTo } from '#labs/downsample/model/scene.ts'
import { ReadsLegend } from './ReadsPaint.tsx'

interface InputFigureProps {
  readonly layers: DownsampleLayers
  readonly layout: DownsampleLayout
  readonly scene: GridScene
}

/** The picture that all branches read, with how often its cells are read painted over it. A drag moves the windows. */
export function InputFigure({ layers, layout, scene }: InputFigureProps) {
  const { session, pointing } = useLab(downsample)
  const { input: box, room } = layout
  const reads = session.useSettings((settings) => settings.reads)
  const width = Math.max(box.columns * box.cell, room.narrowest)
  const isPadded = box.rows !== layers.height || box.columns !== layers.width
  const size = `${layers.height} × ${layers.width}`
  const isShifted = session.useSettings((settings) => settings.shift > 0)
  // With the button that moves it back there is no room for more: the words would run over a card.
  const isTight = isShifted && width < 12.5 * room.line
  return (
    <>
      <div
        className={styles.inputHead}
        style={{ left: box.x, top: box.y - room.inputHead, width, height: room.inputHead }}
      >
        <p className={styles.caption} data-meaning="input">
          <b>Input</b>{' '}
          {!isTight && (
            <span>{isPadded && width >= 19 * room.line ? `${size}, padded` : size}</span>
          )}
        </p>
        <ShiftButtons isSmall={width < 16 * room.line} isTight={isTight} />
      </div>
      <MatrixGrid
        label="Input"
        scene={scene}
        box={box}
        drag="cells"
        describe={(cell) => describe(layers, scene, cell)}
        onPoint={(cell) => pointing.pointAt(cell && markOf(layers, scene, cell))}
        onPick={(cell) => {
          const mark = markOf(layers, scene, cell)
          if (mark) pointing.togglePin(mark)
        }}
        onEscape={pointing.clearPin}
        onDrag={(cell) => cell && moveWindowsTo(session, layers, ofPicture(layers, cell))}
      />
      <div
        className={styles.foot}
        style={{ left: box.x, top: box.y + box.rows * box.cell + 4, width }}
      >
        <Legend ramp={scene.ramp} />
        {reads && <ReadsLegend layers={layers} />}
      </div>
    </>
  )
}

/** Moves the picture by one cell, or back to where it was. */
function ShiftButtons({ isSmall, isTight }: { isSmall: boolean; isTight: boolean }) {
  const { session } = useLab(downsample)
  const shift = session.useSettings((settings) => settings.shift)
  const change = (to: number) => session.notify(session.change({ shift: to }))
  return (
    <span className={styles.shift}>
      {shift > 0 && (
        <IconButton
          label={`Moved by ${shift}: move it back`}
          icon={<Undo2 />}
          size="small"
          onPress={() => change(0)}
        />
      )}
      <Button
        icon={<MoveRight />}
        kind="quiet"
        tooltip="The picture moves right by one cell: which maps only move, and which change?"
        onPress={() => change(nextShift(shift))}
      >
        {isSmall ? 'Shift' : 'Shift by one'}
        {shift > 0 && !isTight && ` (${shift})`}
      </Button>
    </span>
  )
}

/** The cell of the picture under a cell of the grid; outside of it in the padding. */
function ofPicture({ margin }: DownsampleLayers, { row, column }: Cell): Cell {
  return { row: row - margin.top, column: column - margin.left }
}

function kindAt({ kinds, columns }: GridScene, { row, column }: Cell): number {
  return kinds?.[row * columns + column] ?? cellKind.number
}

function markOf(layers: DownsampleLayers, scene: GridScene, cell: Cell) {
  return kindAt(scene, cell) === cellKind.number
    ? { part: 'input' as const, ...ofPicture(layers, cell) }
    : undefined
}

/** Brings the branch that is looked at to the window with its middle nearest to the cell. */
function moveWindowsTo({ playback }: DownsampleLab['session'], layers: DownsampleLayers, to: Cell) {
  const { rows, columns } = middlesOf(layers.branches[layers.look]!.geometry)
  const place = { row: nearestPlace(rows, to.row), column: nearestPlace(columns, to.column) }
  playback.seek(stepTo(layers, layers.look, place))
}

/** "row 3, column 5: 7; A reads it 4 times, B once". */
function describe(layers: DownsampleLayers, scene: GridScene, cell: Cell): string {
  const place = ofPicture(layers, cell)
  const looked = branchLetters[layers.look]
  switch (kindAt(scene, cell)) {
    case cellKind.padding:
      return `padding of ${looked}, ${cellText(place)}: 0 in its sum`
    case cellKind.ignored:
      return `padding of ${looked}, ${cellText(place)}: never the largest`
    case cellKind.none:
      return `beside the picture, ${cellText(place)}: not read by ${looked}`
  }
  const at = place.row * layers.width + place.column
  const reads = layers.branches.map(
    ({ reads: { times } }, branch) => `${branchLetters[branch]} ${timesText(times[at] ?? 0)}`,
  )
  return `${cellText(place)}: ${layers.picture.pixels.data[at] ?? 0}; read by ${reads.join(', ')}`
}

function timesText(times: number): string {
  if (times === 0) return 'never'
  return times === 1 ? 'once' : `${times} times`
}
