import { narrowStage } from '#labs/channels/view/mapTiles.ts'
import { useId, useMemo } from 'react'
import { channelsOfMap } from '#core/outputCell.ts'
import { outputShape } from '#core/convGeometry.ts'
import { shapeText } from '#core/tensor.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { channels } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { firstOrbit } from '#parts/volume/orbitSetting.ts'
import { computedOfMap } from '#parts/conv/convLayer.ts'
import { kernelShapeText } from '#labs/channels/model/words.ts'
import { LayerMaps } from '#labs/channels/view/LayerMaps.tsx'
import { shapesOf } from '#labs/channels/view/layerShapes.ts'
import { useGridScenes } from '#labs/channels/view/useGridScenes.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import { Legend } from '#ui/Legend.tsx'
import { SheetLabels } from './SheetLabels.tsx'
import { type Sheet, Sheets } from '#parts/volume/Sheets.tsx'
import { VolumeMarks } from './VolumeMarks.tsx'
import { nameOfStack } from './placedLabels.ts'
import { useVolumePointing } from './useVolumePointing.ts'
import { type Stack, volumeLayout } from './volumeLayout.ts'
import styles from './VolumeStage.module.css'
import volumeStyles from '#parts/volume/Volume.module.css'

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
  const { session, useScene } = useLab(channels)
  const { geometry } = layer
  const room = height - hintHeight - scaleHeight
  const layout = useMemo(
    () => volumeLayout(shapesOf(layer), geometry.groupInputChannels, width, room),
    [layer, geometry, width, room],
  )
  const isNarrow = width < narrowStage
  // Where names stand close together, the strip alone says the shapes.
  const hasShapes = !(isNarrow && layout.isInRow)
  const isStill = useReducedMotion()
  const chosen = session.useSettings((settings) => settings.orbit)
  const orbit = chosen ?? (isStill ? undefined : firstOrbit)
  const scene = useScene()
  const { position, running } = scene
  const { inputs, kernels, maps, computed } = useGridScenes(layer, position.map)
  const group = channelsOfMap(layer.geometry, position.map)
  const [inputFaces, kernelFaces, mapFaces] = useMemo(
    () => [faces(inputs, 0), faces(kernels, 0), faces(maps, position.map)],
    [inputs, kernels, maps, position.map],
  )
  const mapSheets = sheetsOf(layout.maps, mapFaces, (map) => ({
    shown: computedOfMap(layer, map, computed),
    isFaint: map !== position.map,
  }))
  const still = [
    ...sheetsOf(layout.input, inputFaces, (channel) => ({ isFaint: !group.includes(channel) })),
    ...sheetsOf(layout.kernel, kernelFaces),
    ...mapSheets.toSpliced(position.map, 1),
  ]
  const handlers = useVolumePointing(layer, layout, orbit)
  const hint = useId()
  const { inputChannels, inputHeight, inputWidth, outputChannels } = geometry
  const ofAll = isNarrow ? '' : ` of ${outputChannels}`
  const names = [
    {
      stack: layout.input,
      meaning: 'input',
      name: 'Input',
      shape: shapeText([inputChannels, inputHeight, inputWidth]),
    },
    {
      stack: layout.kernel,
      meaning: 'kernel',
      name: `⋆ Kernel${outputChannels > 1 ? ` ${position.map + 1}${ofAll}` : ''}`,
      shape: kernelShapeText(geometry),
    },
    {
      stack: layout.maps,
      meaning: 'output',
      name: outputChannels === 1 ? '→ Map' : isNarrow ? '→ Maps' : `→ ${outputChannels} maps`,
      shape: shapeText(outputShape(geometry)),
    },
  ]
  const [input, kernel, output] = names.map(({ shape }) => shape)
  return (
    <>
      <p id={hint} className={styles.hint}>
        Drag or arrow keys turn the stacks, Home turns them back
      </p>
      <div
        className={`${volumeStyles.turned} ${styles.volume}`}
        style={{ top: hintHeight }}
        role="img"
        aria-label={`Stacks in depth: input ${input}, kernel ${position.map + 1} of ${outputChannels} ${kernel}, maps ${output}`}
        aria-describedby={hint}
        {...handlers}
      >
        <Sheets {...{ orbit, width }} height={room} sheets={still} />
        <Sheets
          {...{ orbit, width }}
          height={room}
          sheets={mapSheets.slice(position.map, position.map + 1)}
        />
        <VolumeMarks {...{ layer, layout, scene, orbit }} />
        <SheetLabels {...{ layer, layout, orbit, width }} map={position.map} height={room} />
        {names.map(({ stack, meaning, name, shape }) => {
          const { x, y } = nameOfStack(stack.planes, orbit)
          return (
            <p
              key={meaning}
              className={styles.name}
              data-meaning={meaning}
              style={{ left: x, top: y }}
            >
              <b>{name}</b> {hasShapes && <span>{shape}</span>}
            </p>
          )
        })}
      </div>
      <div className={styles.scales}>
        {[
          { name: 'Kernel', ramp: kernels[0]?.ramp, meaning: 'kernel' },
          {
            name: outputChannels > 1 ? `Map ${position.map + 1}` : 'Map',
            ramp: maps[position.map]?.ramp,
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
          looked={position.map}
        />
      )}
    </>
  )
}

/** Numbers on one sheet of a stack alone: of the others only parts are seen. */
function faces(scenes: readonly GridScene[], front: number): GridScene[] {
  return scenes.map((scene, at) => (at === front ? scene : { ...scene, isBare: true }))
}

/** The slices of a stack with what is on them. */
function sheetsOf(
  { planes }: Stack,
  scenes: readonly GridScene[],
  more: (slice: number) => Partial<Sheet> = () => ({}),
): Sheet[] {
  return planes.flatMap((plane, slice) => {
    const scene = scenes[slice]
    if (!scene) return []
    return { plane, scene, shown: plane.rows * plane.columns, isFaint: false, ...more(slice) }
  })
}
