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
import styles from './Stage.module.css'
import { type BranchScene, branchScenes, inputScene } from './gridScenes.ts'
import { InputFigure } from './InputFigure.tsx'
import { downsampleLayout, type StageShapes } from './layout.ts'
import { LinesUnder, MarksOver } from './StageMarks.tsx'
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
      grids: grids.map(({ part, scene }) => gridOf(part, scene, input)),
      words: cardWords(layers, layers.branches[at]!, way),
    }))
    return JSON.stringify({ input: { rows, columns, lines: reads ? 2 : 0 }, branches })
  }, [layers, input, scenes, reads, way])
  // Searched for anew where the shapes are others: while a weight is dragged only the numbers are.
  const layout = useMemo(
    () => downsampleLayout(JSON.parse(shapes) as StageShapes, width, height, line),
    [shapes, width, height, line],
  )

  return (
    <div ref={stage} className={`${stageStyles.stage} ${styles.stage}`}>
      <span ref={probe} className={stageStyles.probe} aria-hidden="true" />
      {width > 0 && line > 0 && (
        <>
          <LinesUnder layers={layers} layout={layout} scenes={scenes} />
          <InputFigure layers={layers} layout={layout} scene={input} />
          {layout.cards.map((card, at) => {
            const grids = scenes[at]
            return (
              grids && <BranchCard key={at} {...{ layers, at, card, grids }} room={layout.room} />
            )
          })}
          <WinnerMarks layers={layers} layout={layout} scenes={scenes} />
          <MarksOver layers={layers} layout={layout} scenes={scenes} />
        </>
      )}
    </div>
  )
}

/** What the layout has to know of a grid. One with the colours of the picture can do without a scale of its own. */
function gridOf(
  part: BranchScene['part'],
  { rows, columns, ramp }: GridScene,
  input: GridScene,
): Grid {
  const isAsInput = ramp.kind === input.ramp.kind && ramp.high === input.ramp.high
  return { rows, columns, scale: part === 'blur' ? 'none' : isAsInput ? 'shared' : 'own' }
}
