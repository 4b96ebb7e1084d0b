import { useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { madeLessWanted } from '#labs/learn/model/madeLessWanted.ts'
import { productsText } from '#labs/learn/model/compose/productsText.ts'
import type { ComposeLayer } from '#labs/learn/model/compose/composeLayer.ts'
import type { ComposeScene } from '#labs/learn/model/compose/composeScene.ts'
import { Figure } from '#labs/learn/view/Figure.tsx'
import { Sign } from '#labs/learn/view/Sign.tsx'
import { useShown } from '#labs/learn/view/useShown.ts'
import styles from '#labs/learn/view/Stage.module.css'
import { usePalette } from '#ui/usePalette.ts'
import { ComposeCurve } from './ComposeCurve.tsx'
import { composeFigures, type FigureName } from './composeFigures.ts'
import { arrangementOf, figureNames, shapesOf } from './figureNames.ts'
import { movingScenes, stillScenes } from './figureScenes.ts'

interface ComposeStageProps {
  readonly width: number
  readonly height: number
  readonly line: number
}

/** Results of so many pixels have room for a sentence over them. */
const roomy = 160

/** Two kernels and what they make together, over another start and the kernel to find; what that makes, and what is left. */
export function ComposeStage(props: ComposeStageProps) {
  const shown = useShown('compose')
  return shown && <Shown {...props} {...shown} />
}

function Shown({
  width,
  height,
  line,
  layer,
  scene,
}: ComposeStageProps & { layer: ComposeLayer; scene: ComposeScene }) {
  const palette = usePalette()
  const figures = useMemo(
    () => composeFigures(arrangementOf(layer), shapesOf(layer), width, height, line),
    [layer, width, height, line],
  )
  const still = useMemo(() => stillScenes(layer, palette), [layer, palette])
  const moving = useMemo(() => movingScenes(layer, scene, still.ramps), [layer, scene, still])
  const { curve, boxes } = figures
  const details: Partial<Record<FigureName, (cell: Cell) => string>> = {
    composed: (cell) => productsText(scene.first[0]!, scene.second[0]!, cell),
    difference: (cell) =>
      madeLessWanted(scene.made, layer.wanted.data, shapesOf(layer).difference[1], cell),
  }
  const names = figureNames(
    layer,
    scene,
    (boxes.made?.cell ?? 0) * shapesOf(layer).made[0] >= roomy,
  )
  return (
    <>
      {(Object.keys(figures.boxes) as FigureName[]).map((name) => {
        const grid = still.scenes[name] ?? moving[name]
        const box = figures.boxes[name]
        return (
          grid &&
          box && (
            <Figure key={name} {...names[name]} scene={grid} box={box} detail={details[name]} />
          )
        )
      })}
      {figures.signs.map((sign) => (
        <Sign key={`${sign.x} ${sign.y}`} {...sign} />
      ))}
      <div
        className={styles.curve}
        style={{ left: curve.x, top: curve.y, width: curve.width, height: curve.height }}
      >
        <ComposeCurve layer={layer} />
      </div>
    </>
  )
}
