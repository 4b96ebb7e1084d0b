import { memo } from 'react'
import { channelsOfMap } from '#core/outputCell.ts'
import { shapeText } from '#core/tensor.ts'
import type { GridBox } from '#draw/gridBox.ts'
import type { Ramp } from '#draw/ramp.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { kernelShapeText } from '#labs/channels/model/words.ts'
import styles from '#labs/channels/view/Stage.module.css'
import { Sign } from './Signs.tsx'
import { Caption, Scale } from '#labs/channels/view/captionParts.tsx'
import type { UnfoldedLayout } from './unfoldedLayout.ts'

interface CaptionsProps {
  readonly layer: ChannelsLayer
  readonly layout: UnfoldedLayout
  /** The map that is shown, and its colours. */
  readonly map: number
  readonly ramp: Ramp | undefined
  readonly kernelRamp: Ramp | undefined
  readonly partialSumRamp: Ramp | undefined
  /** Of the stage, in pixels. */
  readonly width: number
}

/** Of the scales of kernels and partial sums, in pixels. */
const leastScale = 56

/** What each grid is, over it, with its shape; the signs between. Nothing here moves with the step. */
export const Captions = memo(function Captions(props: CaptionsProps) {
  const { layer, layout, map, ramp, kernelRamp, partialSumRamp, width } = props
  const { geometry, names } = layer
  const { inputChannels, inputHeight, inputWidth, outputChannels } = geometry
  const channels = channelsOfMap(layer.geometry, map)
  const [first = 0] = channels
  const firstKernel = layout.kernels[first]
  const firstSums = layout.partialSums[first]
  const head = firstKernel && middleOf(firstKernel) - heightOf(layout.inputs[first]) / 2
  const last = channels.at(-1) ?? first
  return (
    <>
      <Caption
        box={layout.inputs[0]}
        isHead
        meaning="input"
        name="Input"
        room={firstKernel && roomOfInput(layout, firstKernel)}
      >
        {shapeText([inputChannels, inputHeight, inputWidth])}
      </Caption>
      <Caption
        box={firstKernel && { ...firstKernel, y: head ?? firstKernel.y }}
        isHead
        meaning="kernel"
        name={outputChannels > 1 ? `Kernel ${map + 1}` : 'Kernel'}
        room={firstKernel && roomOfKernel(layout, firstKernel, firstSums)}
      >
        {kernelShapeText(geometry)}
      </Caption>
      <Caption
        box={firstSums && { ...firstSums, y: head ?? firstSums.y }}
        isHead
        meaning="output"
        name={channels.length > 1 ? 'Per channel' : 'Products'}
        room={firstSums && roomOfSums(layout, firstSums, width)}
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
        const [input, kernel, sums] = [
          layout.inputs[channel],
          layout.kernels[channel],
          layout.partialSums[channel],
        ]
        if (!input || !kernel) return null
        const middle = middleOf(kernel)
        // In groups the kernel stands behind the last column of slices.
        const right = Math.max(...layout.inputs.map(rightOf).filter((x) => x < kernel.x))
        return (
          <div key={channel}>
            <Sign x={(right + kernel.x) / 2} y={middle} text="⋆" />
            <Sign
              x={sums ? (rightOf(kernel) + sums.x) / 2 : rightOf(kernel) + 18}
              y={middle}
              text="="
            />
          </div>
        )
      })}
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
        { box: layout.partialSums[last], colours: partialSumRamp },
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

/** Up to the kernel, or to the line beside the first column of slices. */
function roomOfInput({ inputs }: UnfoldedLayout, kernel: GridBox): number {
  const left = inputs[0]?.x ?? 0
  const next = inputs.map(({ x }) => x).filter((x) => x > left)
  return Math.min(kernel.x, ...next.map((x) => x - 14)) - left
}

/** Up to what it gives, where that stands beside. */
function roomOfKernel({ map, gather }: UnfoldedLayout, kernel: GridBox, sums?: GridBox): number {
  if (sums) return sums.x - kernel.x
  return (map.x > kernel.x ? map.x - 8 : gather.x + gather.width) - kernel.x
}

/** Up to the map where it stands beside, or to the next column of slices. */
function roomOfSums({ inputs, map }: UnfoldedLayout, sums: GridBox, width: number): number {
  if (map.x < sums.x) return width - sums.x
  const right = [...inputs, map].map(({ x }) => x).filter((x) => x > sums.x)
  return Math.min(width, ...right) - 8 - sums.x
}

/** Up to the edge of the stage, or to all maps where they stand beside. */
function roomOfMap({ map, picker, second }: UnfoldedLayout, width: number): number {
  if (second) return second.map.x - 8 - map.x
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
