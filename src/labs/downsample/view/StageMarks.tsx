import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { cornersPath, fanPath, outlinePath, rectPath, type Rect } from '#draw/paths.ts'
import { branchLetters } from '#labs/downsample/model/branch.ts'
import stageStyles from '#ui/stage.module.css'
import styles from './Stage.module.css'
import { outputRect, readBlock, readRect, readRects, windowRect, windowRects } from './marks.ts'
import { gridBoxOf, type StageGrids } from './gridBoxOf.ts'
import { PointedMarks } from './PointedMarks.tsx'

/** Under the grids: the lines that lead from every window to the number it makes. */
export function LinesUnder(props: StageGrids) {
  const { useScene } = useLab(downsample)
  const { layers, layout } = props
  const { places, glide, look } = useScene()
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      {layers.branches.map((layer, at) => {
        const map = gridBoxOf(props, at, 'map')
        // The lines of many cards would cross each other's words.
        if (!map || (at !== look && layers.branches.length > 2)) return null
        const from = readRect(layer, layout.input, layers.margin, places[at]!, glide)
        const d = fanPath(from, outputRect(map, places[at]!, glide))
        return (
          <path key={at} className={styles.fan} data-branch={at} data-looked={at === look} d={d} />
        )
      })}
    </svg>
  )
}

/** Over the grids: every window with its letter, what it makes, and all that is linked to the cell pointed at. */
export function MarksOver(props: StageGrids) {
  const { useScene } = useLab(downsample)
  const { layers, layout } = props
  const scene = useScene()
  const { places, glide, look } = scene
  const { input } = layout
  const looked = layers.branches[look]!
  const blurredBox = gridBoxOf(props, look, 'blur')
  const order = layers.branches.map((_, at) => at).filter((at) => at !== look)
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <PointedMarks {...props} />
      {[...order, look].map((at) => {
        const layer = layers.branches[at]!
        const place = places[at]!
        const rect = readRect(layer, input, layers.margin, place, glide)
        // The corners alone of the others: whole, all windows over a small picture are a knot.
        const outline = at === look ? outlinePath : cornersOf(0.45 * input.cell)
        const path = readRects(layer, input, layers.margin, place, glide).map(outline).join('')
        const map = gridBoxOf(props, at, 'map')
        const blurred = gridBoxOf(props, at, 'blur')
        const spread = gridBoxOf(props, at, 'up')
        const around = (box: GridBox) =>
          windowRects(layer, windowRect(layer, box, { top: 0, left: 0 }, place, glide), box.cell)
            .map(outlinePath)
            .join('')
        return (
          <g key={at} data-branch={at} data-looked={at === look}>
            {at === look && <path className={styles.windowFill} d={path} />}
            <path className={styles.windowEdge} d={path} />
            <path className={styles.window} d={path} />
            <Tag at={at} rect={rect} />
            {blurred && <path className={styles.window} d={around(blurred)} />}
            {spread && <path className={styles.window} d={around(spread)} />}
            {map && (
              <path className={styles.output} d={outlinePath(outputRect(map, place, glide))} />
            )}
          </g>
        )
      })}
      {scene.lookedAt.map(({ inputRow, inputColumn }) => {
        const cell = { row: inputRow, column: inputColumn }
        const read = rectPath(readBlock(looked, input, layers, cell))
        const own = blurredBox ? rectPath(blockRect(blurredBox, inputRow, inputColumn)) : ''
        const d = read + own
        return (
          <g key={`${inputRow} ${inputColumn}`}>
            <path className={stageStyles.termEdge} d={d} />
            <path className={stageStyles.term} d={d} />
          </g>
        )
      })}
    </svg>
  )
}

function cornersOf(stroke: number) {
  return (rect: Rect) => cornersPath(rect, stroke)
}

const tagSide = 15

/** The letter of a branch at a corner of its window, another corner for each. */
function Tag({ at, rect }: { at: number; rect: Rect }) {
  const x = at % 2 === 0 ? rect.x - tagSide + 3 : rect.x + rect.width - 4
  const y = at < 2 ? rect.y - tagSide + 3 : rect.y + rect.height - 4
  return (
    <>
      <rect className={styles.tag} x={x} y={y} width={tagSide} height={tagSide} rx={3} />
      <text className={styles.tagText} x={x + tagSide / 2} y={y + tagSide / 2 + 0.5}>
        {branchLetters[at]}
      </text>
    </>
  )
}
