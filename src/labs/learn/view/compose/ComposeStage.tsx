import { useMemo } from 'react'
import { learn } from '#labs/learn/learn.ts'
import type { ComposeLayer } from '#labs/learn/model/compose/composeLayer.ts'
import type { ComposeScene } from '#labs/learn/model/compose/composeScene.ts'
import { Figure } from '#labs/learn/view/Figure.tsx'
import { ScrolledStage } from '#labs/learn/view/ScrolledStage.tsx'
import { Sign } from '#labs/learn/view/Sign.tsx'
import { useShown } from '#labs/learn/view/useShown.ts'
import styles from '#labs/learn/view/Stage.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { ComposeCurve } from './ComposeCurve.tsx'
import type { FigureName } from './composeFigure.ts'
import { composeFigures } from './composeFigures.ts'
import { arrangementOf, figureNames, shapesOf } from './figureNames.ts'
import { movingScenes, stillScenes } from './figureScenes.ts'

interface ComposeStageProps {
  readonly width: number
  readonly height: number
  readonly line: number
}

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
  const { pointing } = useLab(learn)
  const palette = usePalette()
  const figures = useMemo(
    () => composeFigures(arrangementOf(layer), shapesOf(layer), width, height, line),
    [layer, width, height, line],
  )
  const still = useMemo(() => stillScenes(layer, palette), [layer, palette])
  const moving = useMemo(() => movingScenes(layer, scene, still.ramps), [layer, scene, still])
  const { curve, boxes } = figures
  const names = figureNames(layer, scene, boxes, line)
  return (
    <ScrolledStage width={width} height={height} taken={figures.taken}>
      {(Object.keys(boxes) as FigureName[]).map((name) => {
        const grid = still.scenes[name] ?? moving[name]
        const [box, named] = [boxes[name], names[name]]
        return (
          grid &&
          box &&
          named && (
            <Figure
              key={name}
              {...named}
              scene={grid}
              box={box}
              onPoint={(cell) => pointing.pointAt(cell && { part: name, ...cell })}
            />
          )
        )
      })}
      {figures.signs.map((sign) => (
        <Sign key={sign.text + sign.y} {...sign} />
      ))}
      <div
        className={styles.curve}
        style={{ left: curve.x, top: curve.y, width: curve.width, height: curve.height }}
      >
        <ComposeCurve layer={layer} />
      </div>
    </ScrolledStage>
  )
}
