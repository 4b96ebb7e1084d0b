import {
  type ComponentProps,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Line, SharingNet } from '#labs/sharing/model/net.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { StageCanvas } from '#ui/StageCanvas.tsx'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import { diagramLayout, type DiagramLayout, type Point } from './diagramLayout.ts'
import styles from './Net.module.css'
import { NodeGrid } from './NodeGrid.tsx'
import type { KeptLayers } from './paintLayer.ts'
import { paintAllLines, paintStrongLines } from './paintLines.ts'
import { litNodes, type LitNodes, paintNodes } from './paintNodes.ts'
import { useNet, useNetScene } from './useNetScene.ts'
import { chooseMark } from './chooseMark.ts'
import { presenceOf } from './lineColours.ts'
import type { Mark } from '#labs/sharing/model/mark.ts'

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

/** A line that has faded more than this is not pointed at. */
const leastPresence = 0.25

/** The pointer over a diagram: resting on a node or line points at it, a press chooses it, a drag over outputs moves the step. */
function useDiagramPointer(net: SharingNet, layout: DiagramLayout) {
  const lab = useLab(sharing)
  const { session, pointing } = lab
  const hasDragged = useRef(false)
  const under = (event: MouseEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const { sharedness } = session.settings()
    const lines = net.lines.filter((line) => presenceOf(line, sharedness) > leastPresence)
    return markUnder(layout, lines, { x: event.clientX - left, y: event.clientY - top })
  }
  return {
    onPointerDown() {
      hasDragged.current = false
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const mark = under(event)
      if (event.pointerType === 'mouse') pointing.pointAt(mark)
      if (event.buttons !== 1 || mark?.part !== 'output') return
      if (mark.at === Math.floor(session.playback.getState().step)) return
      hasDragged.current = true
      session.playback.seek(mark.at)
    },
    onPointerLeave: () => pointing.pointAt(undefined),
    onClick(event: MouseEvent<HTMLElement>) {
      const mark = under(event)
      if (mark && !hasDragged.current) chooseMark(lab, mark)
    },
  }
}

/** Pixels around a node and beside a line that still count as on it. */
const nodeSlack = 4
const lineSlack = 5

/** The node or line under a point, nodes first; `lines` are those to be seen, the last on top. */
export function markUnder(
  { inputs, outputs, radius }: DiagramLayout,
  lines: readonly Line[],
  point: Point,
): Mark | undefined {
  for (const [part, nodes] of [
    ['output', outputs],
    ['input', inputs],
  ] as const) {
    const at = nearest(nodes, radius + nodeSlack, (node) => distance(point, node, node))
    if (at >= 0) return { part, at }
  }
  const at = nearest(lines, lineSlack, ({ input, output }) =>
    distance(point, inputs[input], outputs[output]),
  )
  const line = lines[at]
  return line && { part: 'line', output: line.output, input: line.input }
}

/** The number of the thing that is nearest, the last of several, −1 where none is within reach. */
function nearest<T>(things: readonly T[], reach: number, away: (thing: T) => number): number {
  let [found, least] = [-1, reach]
  things.forEach((thing, at) => {
    const far = away(thing)
    if (far <= least) [found, least] = [at, far]
  })
  return found
}

/** How far a point is from the line between two others. */
function distance(point: Point, from: Point | undefined, to: Point | undefined): number {
  if (!from || !to) return Infinity
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const fraction = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - from.x - fraction * dx, point.y - from.y - fraction * dy)
}
