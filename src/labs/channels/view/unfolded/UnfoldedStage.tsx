import { useMemo } from 'react'
import { channelsOfMap, outputIndex } from '#core/outputCell.ts'
import { readableCell } from '#draw/cellNumbers.ts'
import { channels } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { pointwiseOf } from '#labs/channels/model/pointwise.ts'
import { computedOfMap } from '#parts/conv/convLayer.ts'
import { OutputTag } from '#parts/conv/OutputTag.tsx'
import { LayerMaps } from '#labs/channels/view/LayerMaps.tsx'
import { partialSumScenes } from '#labs/channels/view/gridScenes.ts'
import { shapesOf } from '#labs/channels/view/layerShapes.ts'
import { useGridScenes } from '#labs/channels/view/useGridScenes.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Captions } from './Captions.tsx'
import { SecondStep } from './SecondStep.tsx'
import { Gather, PartialSums } from './Signs.tsx'
import { KernelLines, LinesUnder, MarksOver } from './UnfoldedMarks.tsx'
import { InputGrid, KernelGrid, MapGrid, PartialSumGrid } from './grids.tsx'
import { unfoldedLayout } from './unfoldedLayout.ts'

interface UnfoldedStageProps {
  readonly layer: ChannelsLayer
  readonly width: number
  readonly height: number
}

/** Channel by channel: its slice of the input, of the kernel, and what they give; all of it added up; all maps. */
export function UnfoldedStage({ layer, width, height }: UnfoldedStageProps) {
  const { session, useScene } = useLab(channels)
  const compare = session.useSettings((settings) => settings.compare)
  const pointwise = useMemo(() => (compare ? pointwiseOf(layer) : undefined), [layer, compare])
  const layout = useMemo(() => {
    const shapes = { ...shapesOf(layer), isTwoStep: pointwise !== undefined }
    return unfoldedLayout(shapes, width, height)
  }, [layer, pointwise, width, height])
  const scene = useScene()
  const { position, running } = scene
  const { palette, inputs, kernels, maps, reveal, computed } = useGridScenes(layer, position.map)
  const partialSums = useMemo(
    () => partialSumScenes(layer, position.map, palette),
    [layer, position.map, palette],
  )
  const group = useMemo(() => channelsOfMap(layer.geometry, position.map), [layer, position.map])
  const kernelBoxes = useMemo(
    () => group.flatMap((channel) => layout.kernels[channel] ?? []),
    [group, layout],
  )
  const shown = computedOfMap(layer, position.map, computed)
  const map = maps[position.map]
  const current = position.map === running.map ? outputIndex(layer.geometry, running) : undefined
  return (
    <>
      <LinesUnder {...{ layer, layout, scene }} />
      <Captions
        {...{ layer, layout, width }}
        map={position.map}
        ramp={map?.ramp}
        kernelRamp={kernels[0]?.ramp}
        partialSumRamp={partialSums[0]?.ramp}
      />
      <Gather {...{ layer, layout, scene }} />
      <PartialSums {...{ layout, scene }} />
      {layout.inputs.map((box, channel) => {
        const grid = inputs[channel]
        return grid && <InputGrid key={channel} {...{ layer, channel, box }} scene={grid} />
      })}
      {group.map((channel, slice) => {
        const grid = kernels[slice]
        const box = layout.kernels[channel]
        const common = { layer, channel, map: position.map }
        return grid && box && <KernelGrid key={channel} {...common} box={box} scene={grid} />
      })}
      {group.map((channel, slice) => {
        const grid = partialSums[slice]
        const box = layout.partialSums[channel]
        const common = { layer, channel, map: position.map, shown, current }
        return grid && box && <PartialSumGrid key={channel} {...common} box={box} scene={grid} />
      })}
      <KernelLines boxes={kernelBoxes} />
      {map && (
        <MapGrid
          {...{ layer, shown, current }}
          channel={position.map}
          box={layout.map}
          scene={map}
        />
      )}
      {layout.picker && (
        <LayerMaps
          {...{ layer, computed }}
          box={layout.picker}
          scenes={maps}
          chosen={running.map}
          looked={position.map}
        />
      )}
      {pointwise && layout.second && (
        <SecondStep
          {...{ pointwise, layout, scene, width }}
          boxes={layout.second}
          // Every number of it needs all maps.
          shown={computedOfMap(layer, layer.geometry.outputChannels - 1, computed)}
        />
      )}
      <MarksOver {...{ layer, layout, scene, reveal, computed }} />
      {layout.map.cell < readableCell && (
        <OutputTag {...{ layer, scene }} box={layout.map} overlap={-3} gap={3} />
      )}
    </>
  )
}
