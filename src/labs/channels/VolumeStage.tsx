import { memo, useId, useMemo } from 'react'
import { shapeText } from '#core/tensor.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import { Legend } from '#ui/Legend.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { useChannelsMoment, useChannelsScene } from './channelsNow.ts'
import styles from './VolumeStage.module.css'
import { inputScenes, kernelScenes, mapScenes } from './gridScenes.ts'
import { shapesOf, type ChannelsLayer } from './layer.ts'
import { LayerMaps } from './LayerMaps.tsx'
import { computedAt, computedOfMap } from './model.ts'
import { channelsOfMap } from './places.ts'
import { depthOf, firstTurn, type Plane, planeMatrix } from './projected.ts'
import { channelsSession } from './session.ts'
import { useOrbit } from './useOrbit.ts'
import { narrowStage } from './unfoldedLayout.ts'
import { channelsView, type Turn } from './view.ts'
import { type Stack, volumeLayout } from './volumeLayout.ts'
import { VolumeMarks } from './VolumeMarks.tsx'
import { kernelShapeText } from './words.ts'

/** What the hint above the stacks takes, in pixels. */
const hintHeight = 22
/** What the colour scales under them take, in pixels. */
const scaleHeight = 30

interface VolumeStageProps {
  readonly layer: ChannelsLayer
  readonly width: number
  readonly height: number
}

/** The input, the kernel and the maps as stacks in depth, turned by a drag or by keys; the window is a box through them. */
export function VolumeStage({ layer, width, height }: VolumeStageProps) {
  const { geometry } = layer
  const layout = useMemo(
    () =>
      volumeLayout(
        shapesOf(layer),
        geometry.groupInputChannels,
        width,
        height - hintHeight - scaleHeight,
      ),
    [layer, geometry, width, height],
  )
  const isNarrow = width < narrowStage
  const isStill = useReducedMotion()
  const chosen = channelsView.use((view) => view.turn)
  const turn = chosen ?? (isStill ? undefined : firstTurn)
  const moment = useChannelsMoment(layer)
  const scene = useChannelsScene(layer)
  const { place, running } = scene
  const reveal = channelsSession.useSettings((settings) => settings.reveal)
  const scale = channelsSession.useSettings((settings) => settings.scale)
  const palette = usePalette()
  const inputs = useMemo(() => inputScenes(layer, palette), [layer, palette])
  const kernels = useMemo(
    () => kernelScenes(layer, place.map, palette),
    [layer, place.map, palette],
  )
  const maps = useMemo(() => mapScenes(layer, scale, palette), [layer, scale, palette])
  const channels = channelsOfMap(layer, place.map)
  const [looked, lookedPlane] = [maps[place.map], layout.maps.planes[place.map]]
  const computed = reveal ? computedAt(layer, moment) : layer.results.length
  const orbit = useOrbit(layer, layout, turn)
  const hint = useId()
  const { inputChannels, inputHeight, inputWidth, outputChannels } = geometry
  return (
    <>
      <p id={hint} className={styles.hint}>
        Drag or arrow keys turn the stacks, Home turns them back
      </p>
      <div
        className={styles.volume}
        style={{ top: hintHeight }}
        role="img"
        aria-label={`Stacks in depth: input ${shapeText([inputChannels, inputHeight, inputWidth])}, kernel ${place.map + 1} of ${outputChannels} ${kernelShapeText(geometry)}, maps ${shapeText([outputChannels, geometry.outputHeight, geometry.outputWidth])}`}
        aria-describedby={hint}
        {...orbit}
      >
        <div className={styles.sheets}>
          {layout.input.planes.map((plane, channel) => {
            const grid = inputs[channel]
            const isRead = channels.includes(channel)
            return (
              grid && <Sheet key={channel} {...{ plane, turn }} scene={grid} isFaint={!isRead} />
            )
          })}
          {layout.kernel.planes.map((plane, slice) => {
            const grid = kernels[slice]
            return grid && <Sheet key={slice} {...{ plane, turn }} scene={grid} />
          })}
          {layout.maps.planes.map((plane, map) => {
            const grid = maps[map]
            if (!grid || map === place.map) return null
            const shown = computedOfMap(layer, map, computed)
            return <Sheet key={map} {...{ plane, turn, shown }} scene={grid} isFaint />
          })}
        </div>
        {lookedPlane && looked && (
          <div className={styles.sheets}>
            <Sheet
              plane={lookedPlane}
              turn={turn}
              scene={looked}
              shown={computedOfMap(layer, place.map, computed)}
            />
          </div>
        )}
        <VolumeMarks {...{ layer, layout, scene, turn }} />
        <Name stack={layout.input} meaning="input" name="Input">
          {shapeText([inputChannels, inputHeight, inputWidth])}
        </Name>
        <Name
          stack={layout.kernel}
          meaning="kernel"
          name={`⋆ Kernel${outputChannels > 1 ? ` ${place.map + 1}${isNarrow ? '' : ` of ${outputChannels}`}` : ''}`}
        >
          {kernelShapeText(geometry)}
        </Name>
        <Name
          stack={layout.maps}
          meaning="output"
          name={outputChannels === 1 ? '→ Map' : isNarrow ? '→ Maps' : `→ ${outputChannels} maps`}
        >
          {shapeText([outputChannels, geometry.outputHeight, geometry.outputWidth])}
        </Name>
      </div>
      <div className={styles.scales}>
        {[
          { name: 'Kernel', ramp: kernels[0]?.ramp, meaning: 'kernel' },
          {
            name: outputChannels > 1 ? `Map ${place.map + 1}` : 'Map',
            ramp: looked?.ramp,
            meaning: 'output',
          },
        ].map(
          ({ name, ramp, meaning }) =>
            ramp && (
              <div key={meaning} data-meaning={meaning}>
                <b>{name}</b>
                <Legend ramp={ramp} />
              </div>
            ),
        )}
      </div>
      {layout.picker && (
        <LayerMaps
          {...{ layer, computed }}
          box={{ ...layout.picker, y: layout.picker.y + hintHeight }}
          scenes={maps}
          chosen={running.map}
          looked={place.map}
        />
      )}
    </>
  )
}

/** A slice laid into space. What is not part of the sum is faint, and so is what is far. */
const Sheet = memo(function Sheet(props: {
  readonly plane: Plane
  readonly turn: Turn | undefined
  readonly scene: GridScene
  readonly shown?: number
  readonly isFaint?: boolean
}) {
  const { plane, turn, scene, shown, isFaint = false } = props
  const { cell, rows, columns } = plane
  const palette = usePalette()
  const box = useMemo(() => ({ x: 0, y: 0, cell, rows, columns }), [cell, rows, columns])
  return (
    <div
      className={styles.sheet}
      data-faint={isFaint}
      style={{
        transform: planeMatrix(plane, turn),
        zIndex: 500 - Math.round(depthOf(plane, turn)),
      }}
    >
      <GridCanvas {...{ scene, box, palette }} shown={shown ?? rows * columns} />
    </div>
  )
})

function Name(props: {
  readonly stack: Stack
  readonly meaning: 'input' | 'kernel' | 'output'
  readonly name: string
  readonly children: string
}) {
  const { stack, meaning, name, children } = props
  return (
    <p
      className={styles.name}
      data-meaning={meaning}
      style={{ left: stack.name.x, top: stack.name.y }}
    >
      <b>{name}</b> <span>{children}</span>
    </p>
  )
}
