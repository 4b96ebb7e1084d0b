import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import type { BranchLayer, DownsampleLayers } from '#labs/downsample/model/layers.ts'
import { branchLetters, branchWords } from '#labs/downsample/model/branch.ts'
import type { BranchScene } from './gridScenes.ts'
import { showsScale } from './cardBlock.ts'
import { cardWords, nameThatFits } from './cardWords.ts'
import branchStyles from './branches.module.css'
import styles from './Stage.module.css'
import type { CardBox } from './layout.ts'
import { Legend } from '#ui/Legend.tsx'
import { type Room, textWidth } from './stageRoom.ts'
import { aboutText, cellText, spokenNumber } from '#draw/numberWords.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { computedOf, stepTo } from '#labs/downsample/model/scene.ts'
import { differenceText } from '#labs/downsample/model/words.ts'

interface BranchCardProps {
  readonly layers: DownsampleLayers
  readonly at: number
  readonly card: CardBox
  readonly grids: readonly BranchScene[]
  readonly room: Room
}

/** A branch: what it is, what remains, what it read, and its grids with their scales. */
export function BranchCard({ layers, at, card, grids, room }: BranchCardProps) {
  const { session } = useLab(downsample)
  const layer = layers.branches[at]!
  const words = branchWords(layer.branch)
  const isLooked = at === layers.look
  const way = session.useSettings((settings) => settings.change)
  const { beside, lines, captions } = cardWords(layers, layer, way)[room.detail]
  const most = cardWords(layers, layer, way).full.lines
  const taken = beside === undefined ? 0 : textWidth(beside, room.line) + 8
  const isFingered = room.isSmall && card.grids.some(({ cell }) => cell + room.near < 24)
  return (
    <section aria-label={`Layer ${branchLetters[at]}`} data-branch={at} data-looked={isLooked}>
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
          onClick={() => session.change({ look: at + 1 })}
        >
          <b className={`${branchStyles.letter} ${styles.letter}`}>{branchLetters[at]}</b>
          <span className={branchStyles.words}>
            {nameThatFits(layer, card.width - taken, room.line, isLooked)}
          </span>
        </button>
        {beside !== undefined && <p className={styles.beside}>{beside}</p>}
        {lines.map((text, place) => (
          <p key={place} className={place === 0 ? styles.remain : styles.facts} title={most[place]}>
            {unbroken(text)}
          </p>
        ))}
      </div>
      {grids.map(({ grid, scene }, place) => {
        const box = card.grids[place]
        if (!box) return null
        const caption = captions[place]
        const width = Math.max(room.least, box.columns * box.cell)
        return (
          // Where cells are a few pixels, only those of the map can be met by a finger.
          <div key={grid} inert={isFingered && grid !== 'map'}>
            {caption !== undefined && (
              <p
                className={styles.gridName}
                style={{ left: box.x, top: box.y - 2 }}
                title={grid === 'up' ? awayText(layer) : undefined}
              >
                {caption}
              </p>
            )}
            <BranchGrid {...{ layers, at, grid, scene, box }} />
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

/** A line is broken between words, never between a number and its sign or what it counts. */
function unbroken(text: string): string {
  return text.replaceAll(/(≈|once|more|never) (?=\d)| (?=%)/g, '$1\u00a0')
}

/** How far the map that was brought back is from the input. */
function awayText({ up }: BranchLayer): string | undefined {
  if (!up) return undefined
  const [largest, mean] = [aboutText(up.largest, 3), aboutText(up.mean, 3)]
  return `Beside the input: off by up to ${largest}, by ${mean} on average`
}

interface BranchGridProps {
  readonly layers: DownsampleLayers
  readonly at: number
  readonly grid: BranchScene['grid']
  readonly scene: GridScene
  readonly box: GridBox
}

const names: Readonly<Record<BranchScene['grid'], string>> = {
  blur: 'blurred input',
  map: 'map',
  change: 'change',
  up: 'up again',
}

/** A grid of a branch. On its map a click or a drag moves the step, and the branch is looked at. */
function BranchGrid({ layers, at, grid, scene, box }: BranchGridProps) {
  const lab = useLab(downsample)
  const layer = layers.branches[at]!
  const reveal = lab.session.useSettings((settings) => settings.reveal)
  const leading = lab.useComputed(grid === 'map')
  const computed = grid === 'map' && reveal ? computedOf(layers, at, leading) : undefined
  const isOutput = grid === 'map' || grid === 'change'
  const seek = (cell: Cell) => {
    if (!isOutput) return
    if (layers.look !== at) lab.session.change({ look: at + 1 })
    lab.session.playback.seek(stepTo(layers, at, cell))
  }
  /** "row 1, column 2: 9, from row 2, column 3": of a max pool also where its winner lies. */
  const describe = (cell: Cell): string => {
    const place = cellText(cell)
    const index = cell.row * scene.columns + cell.column
    if (scene.kinds?.[index] === cellKind.none)
      return `${place}: the border has a part in it, not compared`
    const value = `${place}: ${spokenNumber(scene.values[index] ?? 0)}`
    if (grid === 'change') return `${value}, ${differenceText(layer, index, cell.column)}`
    const winner = grid === 'map' ? (layer.winners?.[index] ?? -1) : -1
    if (winner < 0) return value
    const from = { row: Math.floor(winner / layers.width), column: winner % layers.width }
    return `${value}, from ${cellText(from)}`
  }
  return (
    <MatrixGrid
      label={`${branchLetters[at]}, ${names[grid]}`}
      scene={scene}
      box={box}
      shown={computed ?? box.rows * box.columns}
      current={isOutput ? lab.scene().places[at]?.place : undefined}
      drag="cells"
      describe={describe}
      onPoint={(cell) =>
        lab.pointing.pointAt(
          cell && (isOutput ? { part: 'map', branch: at, ...cell } : { part: 'input', ...cell }),
        )
      }
      onPick={seek}
      onEscape={lab.pointing.clearPin}
      onDrag={(cell) => cell && seek(cell)}
    />
  )
}
