import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { blockRect } from '#draw/gridBox.ts'
import { outlinePath, rectPath } from '#draw/paths.ts'
import stageStyles from '#ui/stage.module.css'
import { readersOf } from '#labs/downsample/model/readers.ts'
import { onGrid } from './marks.ts'
import { gridBoxOf, type StageGrids } from './gridBoxOf.ts'

/** Around the cell of the picture that is pointed at, and in every map the outputs that read it. */
export function PointedMarks(props: StageGrids) {
  const { pointing } = useLab(downsample)
  const { layers, layout } = props
  const mark = pointing.usePointed()
  if (mark?.part !== 'input' || mark.row >= layers.height || mark.column >= layers.width)
    return null
  const { row, column } = onGrid(layers, mark)
  return (
    <>
      <path className={stageStyles.pixel} d={outlinePath(blockRect(layout.input, row, column))} />
      {layers.branches.map((layer, at) => {
        const map = gridBoxOf(props, at, 'map')
        if (!map) return null
        const cells = readersOf(layer, mark)
          .map((reader) => rectPath(blockRect(map, reader.row, reader.column)))
          .join('')
        return <path key={at} className={stageStyles.readers} data-branch={at} d={cells} />
      })}
    </>
  )
}
