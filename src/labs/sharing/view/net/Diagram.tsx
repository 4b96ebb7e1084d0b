import { type ComponentProps, useCallback, useMemo, useRef, useState } from 'react'
import type { SharingNet } from '#labs/sharing/model/net.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { StageCanvas } from '#ui/StageCanvas.tsx'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import { diagramLayout, type DiagramLayout } from './diagramLayout.ts'
import styles from './Net.module.css'
import { NodeGrid } from './NodeGrid.tsx'
import type { KeptLayers } from './paintLayer.ts'
import { paintAllLines, paintStrongLines } from './paintLines.ts'
import { litNodes, type LitNodes, paintNodes } from './paintNodes.ts'
import { useDiagramPointer } from './useDiagramPointer.ts'
import { useNet, useNetScene } from './useNetScene.ts'

/** Inputs above, outputs below, a line for every connection. */
export function Diagram() {
  const net = useNet()
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame)
  const layout = useMemo(
    () => diagramLayout(net.geometry, width, height),
    [net.geometry, width, height],
  )
  const handlers = useDiagramPointer(net, layout)
  const canvas = { className: styles.canvas, width, height }
  return (
    <div ref={frame} className={styles.diagram} {...handlers}>
      {width > 0 && (
        <>
          <Lines {...{ net, layout, canvas }} />
          <Present {...{ net, layout, canvas }} />
          <Nodes {...{ net, layout, canvas }} />
          <NodeGrid net={net} layout={layout} />
        </>
      )}
    </div>
  )
}

interface LayerProps {
  readonly net: SharingNet
  readonly layout: DiagramLayout
  readonly canvas: Omit<ComponentProps<typeof StageCanvas>, 'paint'>
}

/** All lines; painted anew only while it morphs. */
function Lines({ net, layout, canvas }: LayerProps) {
  const { session, pointing } = useLab(sharing)
  const sharedness = session.useSettings((settings) => settings.sharedness)
  const whole = pointing.use((view) => view.whole)
  const isPointed = pointing.use(({ hovered, pinned }) => (hovered ?? pinned) !== undefined)
  const [kept] = useState<KeptLayers>(() => new Map())
  const paint = useCallback(
    (context: CanvasRenderingContext2D) =>
      paintAllLines(context, { net, layout, sharedness, whole, isPointed, kept }),
    [net, layout, sharedness, whole, isPointed, kept],
  )
  return <StageCanvas {...canvas} paint={paint} />
}

/** The lines of the present output or of what is pointed at. */
function Present({ net, layout, canvas }: LayerProps) {
  const { session, pointing } = useLab(sharing)
  const scene = useNetScene()
  const sharedness = session.useSettings((settings) => settings.sharedness)
  const whole = pointing.use((view) => view.whole)
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (whole < 1) paintStrongLines(context, { net, layout, sharedness, scene })
    },
    [net, layout, sharedness, scene, whole],
  )
  return <StageCanvas {...canvas} paint={paint} />
}

/** The nodes over the lines; while lines glide or morph, they stay as they are painted. */
function Nodes({ net, layout, canvas }: LayerProps) {
  const palette = usePalette()
  const scene = useNetScene()
  const { kind } = scene
  // As text it is the same from frame to frame.
  const written = JSON.stringify(litNodes(scene))
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      const lit = JSON.parse(written) as LitNodes
      paintNodes(context, { net, layout, kind, lit, palette })
    },
    [net, layout, kind, written, palette],
  )
  return <StageCanvas {...canvas} paint={paint} />
}
