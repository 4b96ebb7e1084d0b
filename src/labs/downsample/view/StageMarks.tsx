import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { blockRect } from '#draw/gridBox.ts'
import { cornersPath, fanPath, outlinePath, type Rect } from '#draw/paths.ts'
import { branchLetters } from '#labs/downsample/model/branch.ts'
import { readersOf } from '#labs/downsample/model/readers.ts'
import stageStyles from '#ui/stage.module.css'
import { TermMark } from '#ui/TermMark.tsx'
import styles from './Stage.module.css'
import {
  blocksPath,
  cellsPath,
  readBlock,
  readBlocks,
  rectOf,
  throughBlur,
  windowBlocks,
} from './marks.ts'
import type { StageGrids } from './stageGrids.ts'

/** Under the grids: the lines that lead from every window to the number it makes. */
export function LinesUnder({ layers, picture, boxes }: StageGrids) {
  const { useScene } = useLab(downsample)
  const { places, look } = useScene()
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      {layers.branches.map((layer, at) => {
        const map = boxes[at]?.map
        // The lines of many cards would cross each other's words.
        if (!map || (at !== look && layers.branches.length > 2)) return null
        const { made } = places[at]!
        const target = blockRect(map, made.row, made.column)
        const d = fanPath(rectOf(picture, readBlock(layer, made)), target)
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
  const { layers, picture, boxes } = props
  const { places, look, lookedAt } = useScene()
  const order = layers.branches.map((_, at) => at).filter((at) => at !== look)
  const cornersOf = (rect: Rect) => cornersPath(rect, 0.45 * picture.cell)
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <PointedMarks {...props} />
      {[...order, look].map((at) => {
        const layer = layers.branches[at]!
        const { made } = places[at]!
        const { blur, map, up } = boxes[at]!
        // The corners alone of the others: whole, all windows over a small picture are a knot.
        const outline = at === look ? outlinePath : cornersOf
        const path = blocksPath(picture, readBlocks(layer, made), outline)
        const window = windowBlocks(layer, made)
        return (
          <g key={at} data-branch={at} data-looked={at === look}>
            {at === look && <path className={styles.windowFill} d={path} />}
            <path className={styles.windowEdge} d={path} />
            <path className={styles.window} d={path} />
            <Tag at={at} rect={rectOf(picture, readBlock(layer, made))} />
            {blur && <path className={styles.window} d={blocksPath(blur, window)} />}
            {up && <path className={styles.window} d={blocksPath(up, window)} />}
            {map && (
              <path
                className={styles.output}
                d={outlinePath(blockRect(map, made.row, made.column))}
              />
            )}
          </g>
        )
      })}
      {lookedAt.map(({ inputRow: row, inputColumn: column }) => (
        <g key={`${row} ${column}`}>
          <TermMark
            box={picture}
            {...throughBlur(layers.branches[look]!, { row, column, rows: 1, columns: 1 })}
          />
          <TermMark box={boxes[look]?.blur} row={row} column={column} />
        </g>
      ))}
    </svg>
  )
}

/** Around the cell of the picture that is pointed at, and in every map the outputs that read it. */
function PointedMarks({ layers, picture, boxes }: StageGrids) {
  const { pointing } = useLab(downsample)
  const mark = pointing.usePointed()
  if (mark?.part !== 'input' || mark.row >= layers.height || mark.column >= layers.width)
    return null
  return (
    <>
      <path
        className={stageStyles.pixel}
        d={outlinePath(blockRect(picture, mark.row, mark.column))}
      />
      {layers.branches.map((layer, at) => {
        const map = boxes[at]?.map
        const d = map && cellsPath(map, readersOf(layer, mark))
        return d && <path key={at} className={stageStyles.readers} data-branch={at} d={d} />
      })}
    </>
  )
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
