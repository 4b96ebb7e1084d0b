import { cellNumbers, readableCell } from '#draw/cellNumbers.ts'
import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import { Legend } from '#ui/Legend.tsx'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import { areLevel, roomBeside, scaleWidth, type SlideLayout } from './layout.ts'
import styles from './Stage.module.css'
import { inputSizeText } from '#labs/slide/model/words.ts'
import { operatorPlaces, starPath } from './operatorPlaces.ts'

interface CaptionsProps {
  readonly layer: SlideLayer
  readonly layout: SlideLayout
  /** Of the stage, in pixels. */
  readonly width: number
  readonly inputs: readonly GridScene[]
  readonly kernels: readonly GridScene[]
  readonly outputs: readonly GridScene[]
}

/** What each grid is, over it; the scale of its colours under it; the operators between. */
export function Captions(props: CaptionsProps) {
  const { layer, layout, width, inputs, kernels, outputs } = props
  const all = Object.values(layout).flat()
  const { geometry, isFlipped } = layer
  const taps = `${geometry.kernelHeight} × ${geometry.kernelWidth}`
  const divided = layer.divisor === 1 ? '' : ` ÷ ${printNumber(layer.divisor).text}`
  const maps = geometry.outputChannels > 1 ? `${geometry.outputChannels} × ` : ''
  const size = `${maps}${geometry.outputHeight} × ${geometry.outputWidth}`
  const names = [
    { boxes: layout.inputs, meaning: 'input', name: 'Input', details: [inputSizeText(layer)] },
    {
      boxes: layout.kernels,
      meaning: 'kernel',
      name: 'Kernel',
      details: [...withRounded(`${taps}${divided}`, kernels, layout.kernels), divided.trim()],
    },
    {
      boxes: layout.outputs,
      meaning: 'output',
      name: 'Output',
      details: [...withRounded(size, outputs, layout.outputs), size],
    },
  ] as const
  return (
    <>
      <Operators layer={layer} layout={layout} />
      {names.map((of) => (
        <Names key={of.name} {...{ all, width }} {...of} />
      ))}
      {isFlipped && <FlipNote box={layout.kernels.at(-1)} />}
      {layout.inputs.map(
        (box, channel) =>
          box.cell < readableCell &&
          layout.patches.length === 0 && <Scale key={channel} box={box} scene={inputs[channel]} />,
      )}
      {layout.outputs.map((box, map) => (
        <Scale key={map} box={box} scene={outputs[map]} />
      ))}
    </>
  )
}

/** Under a kernel narrower than this, that it is flipped is all that is said of it. */
const roomForCorners = 84
const rounded = 'The numbers in the cells are rounded to fit; the formula has all digits.'

/** The width of a caption of that text, in pixels, a little more than it takes. */
function captionWidth(text: string): number {
  return 8 + 6.6 * text.length
}

/**
 * A name over the first of equal grids, and over each the channel it belongs to; in a row the images over them say the
 * channel, and the first has the name of all. Of the details the longest that fits.
 */
function Names(props: {
  readonly boxes: readonly GridBox[]
  readonly meaning: 'input' | 'kernel' | 'output'
  readonly name: string
  /** What else there is to say, the longest first. */
  readonly details: readonly string[]
  /** Every grid of the stage: a caption ends before the next. */
  readonly all: readonly GridBox[]
  /** Of the stage, in pixels. */
  readonly width: number
}) {
  const { boxes, meaning, name, details, all, width } = props
  const isOneName = meaning !== 'input' && areLevel(boxes)
  const others = isOneName ? all.filter((box) => !boxes.includes(box)) : all
  return (isOneName ? boxes.slice(0, 1) : boxes).map((box, index) => {
    const room = roomBeside(box, others, width)
    const channel = boxes.length > 1 && !isOneName ? (channelNames[index] ?? '') : ''
    const ways = [...details.map((each) => joined(each, channel)), channel, '']
    const said = ways.find((way) => captionWidth(`${name} ${way}`) <= room) ?? ''
    return (
      <p
        key={index}
        className={styles.caption}
        data-meaning={meaning}
        title={/rounded|≈/.test(said) ? rounded : undefined}
        style={{ left: box.x, top: box.y - 6, maxWidth: room }}
      >
        {index === 0 && <b>{name}</b>} <span>{index === 0 ? said : channel}</span>
      </p>
    )
  })
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}

/** That some number in the cells had to drop digits, in a word and as a sign; the formula has them all. */
function withRounded(
  text: string,
  scenes: readonly GridScene[],
  boxes: readonly GridBox[],
): string[] {
  const isRounded = boxes.some(
    ({ cell }, i) => scenes[i] && cellNumbers(scenes[i], cell)?.isRounded,
  )
  return isRounded ? [`${text}, rounded`, `${text}, ≈`] : [text]
}

/** Under a flipped kernel: that it is, and where its first corner went. */
function FlipNote({ box }: { box: GridBox | undefined }) {
  if (!box) return null
  const middle = box.x + (box.columns * box.cell) / 2
  return (
    <p className={styles.note} style={{ left: middle, top: below(box) }}>
      <span>flipped</span>
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
  return Math.max(scaleWidth, box.columns * box.cell)
}

/** ⋆ or ∗ between image and kernel, = before the output, where they stand side by side. */
function Operators({ layer, layout }: { layer: SlideLayer; layout: SlideLayout }) {
  return operatorPlaces(layer, layout).map(({ text, name, x, y }) => (
    <span
      key={`${text} ${x} ${y}`}
      className={styles.operator}
      style={{ left: x, top: y }}
      title={name}
      aria-hidden="true"
    >
      {text === '⋆' ? (
        <svg viewBox="-10 -10 20 20">
          <path d={starPath} />
        </svg>
      ) : (
        text
      )}
    </span>
  ))
}
