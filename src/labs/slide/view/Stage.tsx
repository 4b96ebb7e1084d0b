import { useMemo, useRef } from 'react'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import { inputPlace, pixelAt } from '#labs/slide/model/pixelAt.ts'
import { originOf } from '#labs/slide/model/readers.ts'
import { slide } from '#labs/slide/slide.ts'
import { type ConvMark, isOnLayer } from '#parts/conv/convLayer.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { PinChip } from '#ui/PinChip.tsx'
import stageStyles from '#ui/stage.module.css'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import { Captions } from './Captions.tsx'
import { Patches } from './Patches.tsx'
import { LinesUnder, MarksOver } from './StageMarks.tsx'
import { inputScenes, kernelScenes, outputScenes } from './gridScenes.ts'
import { InputGrid, KernelGrid, OutputGrid } from './grids.tsx'
import { slideLayout } from './layout.ts'
import { shapesOf, type SlideShapes } from './shapes.ts'

/** The picture of the lab: the image, the kernel sliding over it, and the map it makes. */
export function SlideStage() {
  const { session, useLayer } = useLab(slide)
  const layer = useLayer()
  const stage = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(stage)
  const shapes = JSON.stringify(shapesOf(layer))
  // Searched for anew where the shapes are others: while a weight is dragged only the numbers are.
  const layout = useMemo(
    () => slideLayout(JSON.parse(shapes) as SlideShapes, width, height),
    [shapes, width, height],
  )

  const palette = usePalette()
  const colours = session.useSettings((settings) => settings.colours)
  const scale = session.useSettings((settings) => settings.scale)
  const inputs = useMemo(() => inputScenes(layer, palette), [layer, palette])
  const kernels = useMemo(() => kernelScenes(layer, palette), [layer, palette])
  const outputs = useMemo(
    () => outputScenes(layer, { colours, scale }, palette),
    [layer, colours, scale, palette],
  )

  return (
    <div ref={stage} className={`${stageStyles.stage} ${stageStyles.named}`}>
      {width > 0 && (
        <>
          <LinesUnder layer={layer} layout={layout} />
          <Captions {...{ layer, layout, width, inputs, kernels, outputs }} />
          {layout.inputs.map((box, channel) => {
            const scene = inputs[channel]
            return scene && <InputGrid key={channel} {...{ layer, channel, box, scene }} />
          })}
          {layout.patches.length > 0 && <Patches layout={layout} scenes={inputs} />}
          {layout.kernels.map((box, channel) => {
            const scene = kernels[channel]
            return scene && <KernelGrid key={channel} {...{ layer, channel, box, scene }} />
          })}
          {layout.outputs.map((box, map) => {
            const scene = outputs[map]
            return scene && <OutputGrid key={map} {...{ layer, box, scene }} channel={map} />
          })}
          <SlidePin layer={layer} />
          <MarksOver {...{ layer, layout, outputs }} kernel={kernels[0]} />
        </>
      )}
    </div>
  )
}

/** What is pinned, and a button to let go of it; Escape does the same. */
function SlidePin({ layer }: { layer: SlideLayer }) {
  const { pointing } = useLab(slide)
  const pinned = pointing.use((view) => view.pinned)
  if (!pinned || !isOnLayer(layer, pinned)) return null
  const channel = layer.geometry.inputChannels > 1 ? `, ${channelNames[pinned.channel]}` : ''
  const { name, ...cell } = nameOf(layer, pinned)
  return (
    <PinChip part={pinned.part} name={name + channel} cell={cell} onPress={pointing.clearPin} />
  )
}

/** What a mark is called, and where it stands: a copy is called by the pixel that it is one of. */
function nameOf(layer: SlideLayer, mark: ConvMark): { name: string; row: number; column: number } {
  if (mark.part === 'kernel') return { name: 'weight', row: mark.row, column: mark.column }
  const cell = originOf(layer, mark) ?? mark
  const name = pixelAt(layer, cell) ? 'pixel' : originOf(layer, mark) ? 'zero' : 'padding'
  return { name, ...inputPlace(layer, cell) }
}
