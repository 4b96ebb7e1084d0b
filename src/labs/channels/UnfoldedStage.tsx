import { useMemo } from 'react'
import { usePalette } from '#ui/usePalette.ts'
import { Captions } from './Captions.tsx'
import { useChannelsScene, useChannelsMoment } from './channelsNow.ts'
import { inputScenes, kernelScenes, mapScenes, partScenes } from './gridScenes.ts'
import { InputGrid, KernelGrid, MapGrid, PartGrid } from './grids.tsx'
import { type ChannelsLayer, shapesOf } from './layer.ts'
import { LayerMaps } from './LayerMaps.tsx'
import { computedAt, computedOfMap } from './model.ts'
import { channelsOfMap } from './places.ts'
import { pointwiseOf } from './pointwise.ts'
import { channelsSession } from './session.ts'
import { SecondStep } from './SecondStep.tsx'
import { Gather, OutputTag, PartSums } from './Signs.tsx'
import { unfoldedLayout } from './unfoldedLayout.ts'
import { KernelLines, LinesUnder, MarksOver } from './UnfoldedMarks.tsx'

interface UnfoldedStageProps {
  readonly layer: ChannelsLayer
  readonly width: number
  readonly height: number
}

/** Channel by channel: its slice of the input, of the kernel, and what they give; all of it added up; all maps. */
export function UnfoldedStage({ layer, width, height }: UnfoldedStageProps) {
  const compare = channelsSession.useSettings((settings) => settings.compare)
  const pointwise = useMemo(() => (compare ? pointwiseOf(layer) : undefined), [layer, compare])
  const layout = useMemo(() => {
    const shapes = { ...shapesOf(layer), isTwoStep: pointwise !== undefined }
    return unfoldedLayout(shapes, width, height)
  }, [layer, pointwise, width, height])
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
  const parts = useMemo(() => partScenes(layer, place.map, palette), [layer, place.map, palette])
  const maps = useMemo(() => mapScenes(layer, scale, palette), [layer, scale, palette])
  const channels = useMemo(() => channelsOfMap(layer, place.map), [layer, place.map])
  const kernelBoxes = useMemo(
    () => channels.flatMap((channel) => layout.kernels[channel] ?? []),
    [channels, layout],
  )
  const computed = reveal ? computedAt(layer, moment) : layer.results.length
  const shown = computedOfMap(layer, place.map, computed)
  const map = maps[place.map]
  const current = place.map === running.map ? moment.output : undefined
  return (
    <>
      <LinesUnder {...{ layer, layout, scene }} />
      <Captions
        {...{ layer, layout, width }}
        map={place.map}
        ramp={map?.ramp}
        kernelRamp={kernels[0]?.ramp}
        partRamp={parts[0]?.ramp}
      />
      <Gather {...{ layer, layout, scene }} />
      <PartSums {...{ layout, scene }} />
      {layout.inputs.map((box, channel) => {
        const grid = inputs[channel]
        return grid && <InputGrid key={channel} {...{ layer, channel, box }} scene={grid} />
      })}
      {channels.map((channel, slice) => {
        const grid = kernels[slice]
        const box = layout.kernels[channel]
        const common = { layer, channel, map: place.map }
        return grid && box && <KernelGrid key={channel} {...common} box={box} scene={grid} />
      })}
      {channels.map((channel, slice) => {
        const grid = parts[slice]
        const box = layout.parts[channel]
        const common = { layer, channel, map: place.map, shown, current }
        return grid && box && <PartGrid key={channel} {...common} box={box} scene={grid} />
      })}
      <KernelLines boxes={kernelBoxes} />
      {map && (
        <MapGrid {...{ layer, shown, current }} map={place.map} box={layout.map} scene={map} />
      )}
      {layout.picker && (
        <LayerMaps
          {...{ layer, computed }}
          box={layout.picker}
          scenes={maps}
          chosen={running.map}
          looked={place.map}
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
      <OutputTag {...{ layer, layout, scene }} />
    </>
  )
}
