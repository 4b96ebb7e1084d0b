import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/paintGrid.ts'
import { printNumber } from '#draw/printNumber.ts'
import { Legend } from '#ui/Legend.tsx'
import { channelNames } from './gridScenes.ts'
import type { SlideLayer } from './layer.ts'
import type { SlideLayout } from './layout.ts'
import styles from './SlideStage.module.css'

/** What each grid is, over it; its channel beside it; the scale of its colours under it. */
export function Captions(props: {
  readonly layer: SlideLayer
  readonly layout: SlideLayout
  readonly outputs: readonly GridScene[]
  readonly kernel: GridScene | undefined
}) {
  const { layer, layout, outputs } = props
  const { geometry, frame, picture, isTurned, plan } = layer
  const [channels = 1, height = 1, width = 1] = picture.pixels.shape
  const [input] = layout.inputs
  const [kernel] = layout.kernels
  const [patch] = layout.patches
  const [output] = layout.outputs
  if (!input || !kernel || !output) return null
  const isPadded = frame.vertical.size !== height || frame.horizontal.size !== width
  const between = plan.transposed && (plan.stretch[0] > 1 || plan.stretch[1] > 1)
  return (
    <>
      <Caption box={input} meaning="input" name="Input">
        {channels > 1 && `${channels} × `}
        {height} × {width}
        {isPadded && (
          <span>
            {between ? ', spread to ' : ', padded to '}
            {frame.vertical.size} × {frame.horizontal.size}
          </span>
        )}
      </Caption>
      {patch && (
        <Caption box={patch} meaning="input" name="Window">
          {geometry.kernelHeight} × {geometry.kernelWidth}
        </Caption>
      )}
      <Caption box={kernel} meaning="kernel" name="Kernel">
        {geometry.kernelHeight} × {geometry.kernelWidth}
        {layer.divisor !== 1 && <b> ÷ {printNumber(layer.divisor).text}</b>}
      </Caption>
      {isTurned && (
        <p
          className={styles.note}
          style={{ left: kernel.x, top: below(kernel), width: span(kernel) }}
        >
          turned by 180°
        </p>
      )}
      <Operators layout={layout} />
      <Caption box={output} meaning="output" name="Output">
        {geometry.outputChannels > 1 && `${geometry.outputChannels} × `}
        {geometry.outputHeight} × {geometry.outputWidth}
      </Caption>
      {channels > 1 &&
        layout.inputs.map((box, channel) => (
          <span
            key={channel}
            className={styles.channel}
            data-channel={channel}
            style={{ left: box.x - 18, top: box.y }}
          >
            {channelNames[channel]?.charAt(0).toUpperCase()}
          </span>
        ))}
      {layout.outputs.map((box, map) => {
        const scene = outputs[map]
        return (
          scene && (
            <div
              key={map}
              className={styles.legend}
              style={{
                left: box.x,
                top: below(box) + 2,
                width: span(box),
              }}
            >
              <Legend ramp={scene.ramp} />
            </div>
          )
        )
      })}
    </>
  )
}

/** A gap too narrow for an operator, in pixels. */
const narrowest = 34

/** ∗ between image and kernel, = before the output, where they stand side by side. */
function Operators({ layout }: { layout: SlideLayout }) {
  const [input] = layout.inputs
  const [kernel] = layout.kernels
  const [patch] = layout.patches
  const [output] = layout.outputs
  const middle = patch ?? kernel
  if (!input || !kernel || !middle || !output) return null
  if (middle.x - input.x - input.columns * input.cell < narrowest) return null
  const y = (middle.y + kernel.y + kernel.rows * kernel.cell) / 2
  const between = (left: GridBox, right: GridBox) =>
    (left.x + left.columns * left.cell + right.x) / 2
  return (
    <>
      {!patch && (
        <span className={styles.operator} style={{ left: between(input, kernel), top: y }}>
          ∗
        </span>
      )}
      <span className={styles.operator} style={{ left: between(kernel, output), top: y }}>
        =
      </span>
    </>
  )
}

function below(box: GridBox): number {
  return box.y + box.rows * box.cell + 4
}

function span(box: GridBox): number {
  return Math.max(96, box.columns * box.cell)
}

function Caption(props: {
  box: GridBox
  meaning: string
  name: string
  children: React.ReactNode
}) {
  const { box, meaning, name, children } = props
  return (
    <p className={styles.caption} data-meaning={meaning} style={{ left: box.x, top: box.y - 8 }}>
      <b>{name}</b> <span>{children}</span>
    </p>
  )
}
