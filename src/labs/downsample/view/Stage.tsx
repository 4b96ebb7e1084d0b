import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { useMemo, useRef } from 'react'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { BranchCard } from './BranchCard.tsx'
import type { Grid } from './cardBlock.ts'
import { cardWords } from './cardWords.ts'
import stageStyles from '#ui/stage.module.css'
import branchStyles from './branches.module.css'
import styles from './Stage.module.css'
import { type BranchScene, branchScenes, inputScene } from './gridScenes.ts'
import { InputFigure } from './InputFigure.tsx'
import { downsampleLayout, type StageShapes } from './layout.ts'
import { LinesUnder, MarksOver } from './StageMarks.tsx'
import { ReadsPaint } from './ReadsPaint.tsx'
import { stageGrids } from './stageGrids.ts'
import { WinnerMarks } from './WinnerMarks.tsx'

/** The picture of the lab: the input with a window for every branch, and beside it the maps that they make. */
export function DownsampleStage() {
  const { session, useLayer } = useLab(downsample)
  const layers = useLayer()
  const stage = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const { width, height } = useElementSize(stage)
  const line = useElementSize(probe).height
  const palette = usePalette()
  const reads = session.useSettings((settings) => settings.reads)
  const way = session.useSettings((settings) => settings.change)
  const input = useMemo(() => inputScene(layers, palette), [layers, palette])
  const scenes = useMemo(() => branchScenes(layers, palette), [layers, palette])
  const shapes = useMemo(() => {
    const { rows, columns } = input
    const branches = scenes.map((grids, at) => ({
      grids: grids.map(({ grid, scene }) => gridOf(grid, scene, input)),
      words: cardWords(layers, layers.branches[at]!, way),
    }))
    return JSON.stringify({ input: { rows, columns, lines: reads ? 2 : 0 }, branches })
  }, [layers, input, scenes, reads, way])
  // Searched for anew where the shapes are others: while a weight is dragged only the numbers are.
  const layout = useMemo(
    () => downsampleLayout(JSON.parse(shapes) as StageShapes, width, height, line),
    [shapes, width, height, line],
  )
  const grids = useMemo(() => stageGrids(layers, layout, scenes), [layers, layout, scenes])
  return (
    <div ref={stage} className={`${stageStyles.stage} ${branchStyles.branches} ${styles.stage}`}>
      <span ref={probe} className={stageStyles.probe} aria-hidden="true" />
      {width > 0 && line > 0 && (
        <>
          <LinesUnder {...grids} />
          <InputFigure layers={layers} layout={layout} scene={input} />
          {reads && <ReadsPaint {...grids} />}
          {layout.cards.map((card, at) => (
            <BranchCard key={at} {...{ layers, at, card }} grids={scenes[at]!} room={layout.room} />
          ))}
          <WinnerMarks {...grids} />
          <MarksOver {...grids} />
        </>
      )}
    </div>
  )
}

/** What the layout has to know of a grid. One with the colours of the picture can do without a scale of its own. */
function gridOf(
  grid: BranchScene['grid'],
  { rows, columns, ramp }: GridScene,
  input: GridScene,
): Grid {
  const isAsInput = ramp.kind === input.ramp.kind && ramp.high === input.ramp.high
  return { rows, columns, scale: grid === 'blur' ? 'none' : isAsInput ? 'shared' : 'own' }
}
