import { useMemo } from 'react'
import { blockRect } from '#draw/gridBox.ts'
import { rectPath } from '#draw/paths.ts'
import { branchLetters } from '#labs/downsample/model/branch.ts'
import stageStyles from '#ui/stage.module.css'
import styles from './Stage.module.css'
import type { DownsampleLayers } from '#labs/downsample/model/layers.ts'
import type { StageGrids } from './stageGrids.ts'

/** Over this cell size the number of reads is written, in pixels. */
const writtenCell = 30

/** How often the branch that is looked at reads each cell: struck out where never, tinted where more than once. */
export function ReadsPaint({ layers, picture }: StageGrids) {
  const { times } = layers.branches[layers.look]!.reads
  const marks = useMemo(() => {
    const paths = { never: '', once: '', more: '' }
    const strokes: string[] = []
    const texts: { x: number; y: number; text: string }[] = []
    times.forEach((reads, at) => {
      const rect = blockRect(picture, Math.floor(at / layers.width), at % layers.width)
      const { x, y, width } = rect
      paths[reads === 0 ? 'never' : reads === 1 ? 'once' : 'more'] += rectPath(rect)
      if (reads === 0) strokes.push(`M${x + 2},${y + width - 2}L${x + width - 2},${y + 2}`)
      if (picture.cell >= writtenCell)
        texts.push({ x: x + width - 4, y: y + 10, text: `${reads}×` })
    })
    return { ...paths, strokes: strokes.join(''), texts }
  }, [times, layers, picture])
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <path className={styles.never} d={marks.never} />
      <path className={styles.once} d={marks.once} />
      <path className={styles.more} d={marks.more} />
      <path className={styles.struck} d={marks.strokes} />
      {marks.texts.map(({ x, y, text }, at) => (
        <text key={at} className={styles.times} x={x} y={y}>
          {text}
        </text>
      ))}
    </svg>
  )
}

/** What the paint says, with how many cells there are of each. */
export function ReadsLegend({ layers }: { layers: DownsampleLayers }) {
  const { reads, branch } = layers.branches[layers.look]!
  return (
    <p className={styles.readsLegend}>
      <b>
        {branchLetters[layers.look]} reads{branch.blur && ', through its blur,'}
      </b>
      {(['once', 'more', 'never'] as const).map((times) => (
        <span key={times} data-reads={times}>
          <i />
          {times} {reads[times]}
        </span>
      ))}
    </p>
  )
}
