import { type BranchLayer, type DownsampleLayers } from './layers.ts'
import { branchLetters, branchWords, shortBranchWords } from './branch.ts'
import { BranchGrid } from './BranchGrid.tsx'
import type { BranchScene } from './gridScenes.ts'
import { showsScale } from './cardBlock.ts'
import styles from './DownsampleStage.module.css'
import type { CardBox } from './layout.ts'
import { Legend } from '#ui/Legend.tsx'
import { downsampleSession } from './session.ts'
import type { Room } from './stageRoom.ts'
import type { UpAgain } from './upAgain.ts'
import {
  changeText,
  readsText,
  remainText,
  shortChangeText,
  shortRemainText,
  shortText,
  sizesText,
} from './words.ts'

interface BranchCardProps {
  readonly layers: DownsampleLayers
  readonly at: number
  readonly card: CardBox
  readonly grids: readonly BranchScene[]
  readonly room: Room
}

/** A branch: what it is, what remains, what it read, and its grids with their scales. */
export function BranchCard({ layers, at, card, grids, room }: BranchCardProps) {
  const layer = layers.branches[at]!
  const words = branchWords(layer.branch)
  const isNarrow = words.length * 0.42 * room.line + 2 * room.line > card.width
  const isLooked = at === layers.look
  const change = downsampleSession.useSettings((settings) => settings.change)
  const remain = `${sizesText(layer)}: ${remainText(layers, layer)}`
  const few = layer.change ? shortChangeText(layer.change) : shortRemainText(layers, layer)
  const changed = layer.change && changeText(layer.change, change)
  return (
    <section
      className={styles.card}
      aria-label={`Layer ${branchLetters[at]}`}
      data-branch={at}
      data-looked={isLooked}
    >
      <div
        className={styles.head}
        style={{ left: card.x, top: card.y, width: card.width, height: card.head }}
      >
        <button
          type="button"
          className={styles.name}
          aria-pressed={isLooked}
          aria-label={`${branchLetters[at]} ${words}`}
          title={words}
          onClick={() => downsampleSession.change({ look: at + 1 })}
        >
          <b className={styles.letter}>{branchLetters[at]}</b>
          <span>{isNarrow ? shortBranchWords(layer.branch) : words}</span>
        </button>
        <p className={styles.remain} title={changed ?? remain}>
          {room.isSmall ? few : remain}
        </p>
        {!room.isSmall && <p className={styles.facts}>{changed ?? readsText(layer)}</p>}
      </div>
      {grids.map(({ part, scene }, place) => {
        const box = card.grids[place]
        if (!box) return null
        const width = Math.max(room.least, box.columns * box.cell)
        return (
          // Where cells are a few pixels, only those of the map can be met by a finger.
          <div key={part} inert={room.isBare && part !== 'map'}>
            {grids.length > 1 && !room.isBare && (
              <p
                className={styles.gridName}
                style={{ left: box.x, top: box.y - 3, maxWidth: width + room.near }}
                title={part === 'up' && layer.up ? awayText(layer.up) : undefined}
              >
                {gridName(layer, part, room.isSmall)}
              </p>
            )}
            <BranchGrid {...{ layers, at, part, scene, box }} />
            {showsScale(box, room) && (
              <div
                className={styles.foot}
                style={{ left: box.x, top: box.y + box.rows * box.cell + 4, width }}
              >
                <Legend ramp={scene.ramp} />
              </div>
            )}
          </div>
        )
      })}
    </section>
  )
}

/** How far the map that was brought back is from the input. */
function awayText({ largest, mean }: UpAgain): string {
  return `Beside the input: off by up to ${shortText(largest)}, by ${shortText(mean)} on average`
}

function gridName({ up }: BranchLayer, part: BranchScene['part'], isSmall: boolean): string {
  switch (part) {
    case 'blur':
      return 'Blurred'
    case 'map':
      return 'Map'
    case 'change':
      return 'Change'
    case 'up':
      return isSmall || !up ? 'Up again' : `Up again, mean error ${shortText(up.mean)}`
  }
}
