import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import { useMemo, useRef } from 'react'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import { Captions } from './Captions.tsx'
import { inputScenes, kernelScenes, outputScenes } from './gridScenes.ts'
import { InputGrid, KernelGrid, OutputGrid } from './grids.tsx'
import { shapesOf, type SlideShapes } from './shapes.ts'
import { slideLayout } from './layout.ts'
import { Patches } from './Patches.tsx'
import { SlidePin } from './SlidePin.tsx'
import stageStyles from '#ui/stage.module.css'
import { LinesUnder, MarksOver } from './StageMarks.tsx'

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
