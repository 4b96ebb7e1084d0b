import type { ReactNode } from 'react'
import { cellNumbers, readableCell } from '#draw/cellNumbers.ts'
import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import { Legend } from '#ui/Legend.tsx'
import { channelNames } from './gridScenes.ts'
import type { SlideLayer } from './layer.ts'
import type { SlideLayout } from './layout.ts'
import { Operators } from './Operators.tsx'
import styles from './SlideStage.module.css'
import { inputSizeText } from './words.ts'

interface CaptionsProps {
  readonly layer: SlideLayer
  readonly layout: SlideLayout
  readonly inputs: readonly GridScene[]
  readonly kernels: readonly GridScene[]
  readonly outputs: readonly GridScene[]
}

/** What each grid is, over it; the scale of its colours under it; the operators between. */
export function Captions(props: CaptionsProps) {
  const { layer, layout, inputs, kernels, outputs } = props
  const all = Object.values(layout).flat()
  const { geometry, isTurned } = layer
  const taps = `${geometry.kernelHeight} × ${geometry.kernelWidth}`
  const maps = geometry.outputChannels > 1 ? `${geometry.outputChannels} × ` : ''
  return (
    <>
      <Operators layer={layer} layout={layout} />
      <Names boxes={layout.inputs} meaning="input" all={all} name="Input">
        {inputSizeText(layer)}
      </Names>
      <Names
        boxes={layout.kernels}
        meaning="kernel"
        all={all}
        name="Kernel"
        isRounded={areRounded(kernels, layout.kernels)}
      >
        {taps}
        {layer.divisor !== 1 && <b> ÷ {printNumber(layer.divisor).text}</b>}
      </Names>
      <Names
        boxes={layout.outputs}
        meaning="output"
        all={all}
        name="Output"
        isRounded={areRounded(outputs, layout.outputs)}
      >
        {maps}
        {geometry.outputHeight} × {geometry.outputWidth}
      </Names>
      {isTurned && <TurnNote box={layout.kernels.at(-1)} />}
      {layout.inputs.map(
        (box, channel) =>
          box.cell < readableCell && <Scale key={channel} box={box} scene={inputs[channel]} />,
      )}
      {layout.outputs.map((box, map) => (
        <Scale key={map} box={box} scene={outputs[map]} />
      ))}
    </>
  )
}

/** A caption with less room than this, in pixels, is the name alone. */
const narrow = 118
/** With less than this, that its numbers are rounded is said by a sign. */
const roomForRounded = 190
/** Under a kernel narrower than this, that it is turned is all that is said of it. */
const roomForCorners = 116

/** A name over the first of equal grids, and over each the channel it belongs to. */
function Names(props: {
  readonly boxes: readonly GridBox[]
  readonly meaning: 'input' | 'kernel' | 'output'
  readonly name: string
  /** Every grid of the stage: a caption ends before the next. */
  readonly all: readonly GridBox[]
  /** Whether numbers in the cells are rounded to fit. */
  readonly isRounded?: boolean
  readonly children: ReactNode
}) {
  const { boxes, meaning, name, all, isRounded, children } = props
  return boxes.map((box, channel) => {
    const room = roomBeside(box, all)
    return (
      <p
        key={channel}
        className={styles.caption}
        data-meaning={meaning}
        style={{ left: box.x, top: box.y - 6, maxWidth: room }}
      >
        {channel === 0 && (
          <>
            <b>{name}</b> {room >= narrow && <span>{children}</span>}
            {isRounded && room >= narrow && <Rounded room={room} />}
          </>
        )}
        {boxes.length > 1 && (
          <span>
            {channel === 0 && room >= narrow ? ', ' : ''}
            {channelNames[channel]}
          </span>
        )}
      </p>
    )
  })
}

/** That the numbers in the cells are not whole, in a word where there is room for it. */
function Rounded({ room }: { room: number }) {
  return (
    <span title="The numbers in the cells are rounded to fit; the formula has all digits.">
      , {room >= roomForRounded ? 'rounded' : '≈'}
    </span>
  )
}

/** From a grid's left edge to the next grid that stands level with its caption. */
function roomBeside(box: GridBox, all: readonly GridBox[]): number {
  const level = all.filter(
    ({ x, y, rows, cell }) => x > box.x && y - 28 < box.y && y + rows * cell > box.y - 28,
  )
  return Math.min(320, ...level.map(({ x }) => x - box.x - 6))
}

function areRounded(scenes: readonly GridScene[], boxes: readonly GridBox[]): boolean {
  return boxes.some(({ cell }, i) => scenes[i] && cellNumbers(scenes[i], cell)?.isRounded)
}

/** Under a turned kernel: that it is, and where its first corner went. */
function TurnNote({ box }: { box: GridBox | undefined }) {
  if (!box) return null
  const middle = box.x + (box.columns * box.cell) / 2
  return (
    <p className={styles.note} style={{ left: middle, top: below(box) }}>
      <span>turned by 180°</span>
      {span(box) >= roomForCorners && <span aria-hidden="true"> ◸→◢</span>}
    </p>
  )
}

function Scale({ box, scene }: { box: GridBox; scene: GridScene | undefined }) {
  if (!scene) return null
  return (
    <div className={styles.legend} style={{ left: box.x, top: below(box) + 2, width: span(box) }}>
      <Legend ramp={scene.ramp} />
    </div>
  )
}

function below(box: GridBox): number {
  return box.y + box.rows * box.cell + 4
}

function span(box: GridBox): number {
  return Math.max(72, box.columns * box.cell)
}
