import { memo } from 'react'
import { shapeText } from '#core/tensor.ts'
import type { GridBox } from '#draw/gridBox.ts'
import type { Ramp } from '#draw/ramp.ts'
import { Legend } from '#ui/Legend.tsx'
import styles from './ChannelsStage.module.css'
import type { ChannelsLayer } from './layer.ts'
import { channelsOfMap } from './places.ts'
import { Gather, Sign } from './Signs.tsx'
import { nameHeight, type UnfoldedLayout } from './unfoldedLayout.ts'
import { kernelShapeText } from './words.ts'

interface CaptionsProps {
  readonly layer: ChannelsLayer
  readonly layout: UnfoldedLayout
  /** The map that is shown, and its colours. */
  readonly map: number
  readonly ramp: Ramp | undefined
  /** Of the stage, in pixels. */
  readonly width: number
}

/** What each grid is, over it, with its shape; the signs between. Nothing here moves with the step. */
export const Captions = memo(function Captions({ layer, layout, map, ramp, width }: CaptionsProps) {
  const { geometry, names, biases } = layer
  const { inputChannels, inputHeight, inputWidth, outputChannels } = geometry
  const channels = channelsOfMap(layer, map)
  const [first = 0] = channels
  const firstKernel = layout.kernels[first]
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
        box={firstKernel && { ...firstKernel, y: layout.inputs[first]?.y ?? firstKernel.y }}
        isHead
        meaning="kernel"
        name={outputChannels > 1 ? `Kernel ${map + 1}` : 'Kernel'}
        room={layout.parts[first] && firstKernel && layout.parts[first].x - firstKernel.x}
      >
        {kernelShapeText(geometry)}
      </Caption>
      <Caption
        box={
          layout.parts[first] && {
            ...layout.parts[first],
            y: layout.inputs[first]?.y ?? layout.parts[first].y,
          }
        }
        isHead
        meaning="output"
        name={channels.length > 1 ? 'Per channel' : 'Products'}
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
        const middle = input.y + (input.rows * input.cell) / 2
        return (
          <div key={channel}>
            <Sign x={(rightOf(input) + kernel.x) / 2} y={middle} text="⋆" />
            <Sign x={(rightOf(kernel) + part.x) / 2} y={middle} text="=" />
          </div>
        )
      })}
      <Gather layout={layout} channels={channels} bias={bias} />
      <Caption
        box={layout.map}
        meaning="output"
        name={outputChannels > 1 ? `Map ${map + 1}` : 'Map'}
        room={width - layout.map.x}
      >
        {shapeText([geometry.outputHeight, geometry.outputWidth])}
      </Caption>
      {ramp && (
        <div
          className={styles.legend}
          style={{
            left: layout.map.x,
            top: layout.map.y + layout.map.rows * layout.map.cell + 4,
            width: Math.max(90, layout.map.columns * layout.map.cell),
          }}
        >
          <Legend ramp={ramp} />
        </div>
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
      <b>{name}</b>{' '}
      {captionWidth(`${name} ${children}`) <= (room ?? Infinity) && <span>{children}</span>}
    </p>
  )
}

/** The width of a caption of that text at the usual size of letters, in pixels, a little more than it takes. */
function captionWidth(text: string): number {
  return 6 + 5.8 * text.length
}

function rightOf(box: GridBox): number {
  return box.x + box.columns * box.cell
}
