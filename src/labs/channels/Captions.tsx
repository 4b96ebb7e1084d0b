import { memo } from 'react'
import { shapeText } from '#core/tensor.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { legendTexts } from '#draw/legendTexts.ts'
import type { Ramp } from '#draw/ramp.ts'
import { Legend } from '#ui/Legend.tsx'
import styles from './ChannelsStage.module.css'
import type { ChannelsLayer } from './layer.ts'
import { channelsOfMap } from './places.ts'
import { Gather, Sign } from './Signs.tsx'
import { nameHeight } from './mapTiles.ts'
import type { UnfoldedLayout } from './unfoldedLayout.ts'
import { kernelShapeText } from './words.ts'

interface CaptionsProps {
  readonly layer: ChannelsLayer
  readonly layout: UnfoldedLayout
  /** The map that is shown, and its colours. */
  readonly map: number
  readonly ramp: Ramp | undefined
  readonly kernelRamp: Ramp | undefined
  readonly partRamp: Ramp | undefined
  /** Of the stage, in pixels. */
  readonly width: number
}

/** Of the scales of kernels and parts, in pixels. */
const leastScale = 56

/** What each grid is, over it, with its shape; the signs between. Nothing here moves with the step. */
export const Captions = memo(function Captions(props: CaptionsProps) {
  const { layer, layout, map, ramp, kernelRamp, partRamp, width } = props
  const { geometry, names, biases } = layer
  const { inputChannels, inputHeight, inputWidth, outputChannels } = geometry
  const channels = channelsOfMap(layer, map)
  const [first = 0] = channels
  const firstKernel = layout.kernels[first]
  const firstPart = layout.parts[first]
  const head = firstKernel && middleOf(firstKernel) - heightOf(layout.inputs[first]) / 2
  const last = channels.at(-1) ?? first
  const bias = biases[map] ?? 0
  return (
    <>
      <Caption
        box={layout.inputs[0]}
        isHead
        meaning="input"
        name="Input"
        room={firstKernel && firstKernel.x - (layout.inputs[0]?.x ?? 0)}
      >
        {shapeText([inputChannels, inputHeight, inputWidth])}
      </Caption>
      <Caption
        box={firstKernel && { ...firstKernel, y: head ?? firstKernel.y }}
        isHead
        meaning="kernel"
        name={outputChannels > 1 ? `Kernel ${map + 1}` : 'Kernel'}
        room={firstPart && firstKernel && firstPart.x - firstKernel.x}
      >
        {kernelShapeText(geometry)}
      </Caption>
      <Caption
        box={firstPart && { ...firstPart, y: head ?? firstPart.y }}
        isHead
        meaning="output"
        name={channels.length > 1 ? 'Per channel' : 'Products'}
        room={firstPart && roomOfPart(layout, firstPart, width)}
      >
        {''}
      </Caption>
      {layout.inputs.map((box, channel) => (
        <p key={channel} className={styles.name} style={{ left: box.x, top: box.y }}>
          <span className={styles.dot} data-channel={layer.volume.isColour ? channel : undefined} />
          {names[channel]}
        </p>
      ))}
      {channels.map((channel) => {
        const [input, kernel, part] = [
          layout.inputs[channel],
          layout.kernels[channel],
          layout.parts[channel],
        ]
        if (!input || !kernel || !part) return null
        const middle = middleOf(kernel)
        // In groups the kernel stands behind the last column of slices.
        const right = Math.max(...layout.inputs.map(rightOf).filter((x) => x < kernel.x))
        return (
          <div key={channel}>
            <Sign x={(right + kernel.x) / 2} y={middle} text="⋆" />
            <Sign x={(rightOf(kernel) + part.x) / 2} y={middle} text="=" />
          </div>
        )
      })}
      <Gather layout={layout} channels={channels} bias={bias} />
      <Caption
        box={layout.map}
        meaning="output"
        name={outputChannels > 1 ? `Map ${map + 1}` : 'Map'}
        room={roomOfMap(layout, width)}
      >
        {shapeText([geometry.outputHeight, geometry.outputWidth])}
      </Caption>
      <Scale box={layout.map} ramp={ramp} width={width} />
      {[
        { box: layout.kernels[last], colours: kernelRamp },
        { box: layout.parts[last], colours: partRamp },
      ].map(({ box, colours }, at) =>
        // Under narrower grids their numbers would collide.
        box && box.columns * box.cell >= leastScale ? (
          <Scale key={at} box={box} ramp={colours} width={width} />
        ) : null,
      )}
      {layout.picker && (
        <Caption
          box={{ ...layout.map, x: layout.picker.x, y: layout.picker.y }}
          meaning="output"
          name={`All ${outputChannels} maps`}
          room={width - layout.picker.x}
        >
          {shapeText([outputChannels, geometry.outputHeight, geometry.outputWidth])}
        </Caption>
      )}
    </>
  )
})

interface CaptionProps {
  readonly box: GridBox | undefined
  readonly meaning: 'input' | 'kernel' | 'output'
  readonly name: string
  /** Over the names of the slices. */
  readonly isHead?: boolean
  /** Up to the next caption, in pixels. */
  readonly room?: number | undefined
  readonly children: string
}

function Caption({ box, meaning, name, isHead = false, room, children }: CaptionProps) {
  if (!box) return null
  return (
    <p
      className={styles.caption}
      data-meaning={meaning}
      style={{ left: box.x, top: box.y - (isHead ? nameHeight + 1 : 3), maxWidth: room }}
    >
      <b>{name}</b> <span>{children}</span>
    </p>
  )
}

/** The colours of a grid under its middle, at least as wide as their numbers, and within the stage. */
function Scale(props: {
  readonly box: GridBox | undefined
  readonly ramp: Ramp | undefined
  /** Of the stage, in pixels. */
  readonly width: number
}) {
  const { box, ramp, width } = props
  if (!box || !ramp) return null
  const own = rightOf(box) - box.x
  const longest = Math.max(...legendTexts(ramp).map((text) => text.length))
  return (
    <div
      className={styles.legend}
      style={{
        left: `min(${box.x + own / 2}px, ${width}px - 2.8 * var(--text-xs))`,
        top: box.y + heightOf(box) + 4,
        width: own,
        minInlineSize: `calc(${1.2 + 1.3 * longest} * var(--text-xs))`,
      }}
    >
      <Legend ramp={ramp} />
    </div>
  )
}

/** Up to the map where it stands beside, or to the next column of slices. */
function roomOfPart({ inputs, map }: UnfoldedLayout, part: GridBox, width: number): number {
  const right = [...inputs, map].map(({ x }) => x).filter((x) => x > part.x)
  return Math.min(width, ...right) - 8 - part.x
}

/** Up to the edge of the stage, or to all maps where they stand beside. */
function roomOfMap({ map, picker }: UnfoldedLayout, width: number): number {
  const isBeside = picker && picker.y === map.y
  return (isBeside ? picker.x - 8 : width) - map.x
}

function heightOf(box: GridBox | undefined): number {
  return box ? box.rows * box.cell : 0
}

function middleOf(box: GridBox): number {
  return box.y + heightOf(box) / 2
}

function rightOf(box: GridBox): number {
  return box.x + box.columns * box.cell
}
