import { Fragment, useMemo } from 'react'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { createRamp } from '#draw/ramp.ts'
import { learn } from '#labs/learn/learn.ts'
import type { BankLayer, BankScene } from '#labs/learn/model/bank/bankLayer.ts'
import { bankSide } from '#labs/learn/model/bank/bankRun.ts'
import { strokeOf } from '#labs/learn/model/bank/bankWords.ts'
import { stripesOf, textureAngles, textureSide } from '#labs/learn/model/bank/textures.ts'
import { shortText } from '#labs/learn/model/words.ts'
import { type CaptionWords, fittingName } from '#labs/learn/view/fittingName.ts'
import { Figure } from '#labs/learn/view/Figure.tsx'
import styles from '#labs/learn/view/Stage.module.css'
import { ScrolledStage } from '#labs/learn/view/ScrolledStage.tsx'
import { useShown } from '#labs/learn/view/useShown.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { BankCurve } from './BankCurve.tsx'
import { bankFigures } from './bankFigures.ts'

interface BankStageProps {
  readonly width: number
  readonly height: number
  readonly line: number
}

/** They are small where there is little room. */
const digits = { evenDecimals: 2, smallDigits: true }

/** Four kernels over the hand-made ones they are most like, four textures, what the maps make of them and the answers. */
export function BankStage(props: BankStageProps) {
  const shown = useShown('bank')
  return shown && <Shown {...props} {...shown} />
}

function Shown(props: BankStageProps & { layer: BankLayer; scene: BankScene }) {
  const { width, height, line, layer, scene } = props
  const { pointing } = useLab(learn)
  const palette = usePalette()
  const boxes = useMemo(() => bankFigures(width, height, line), [width, height, line])
  const scenes = useMemo(() => {
    const reach = Math.max(...scene.kernels.map(largest))
    const signed = createRamp('signed', -reach, reach, palette)
    const most = largest(scene.means)
    return {
      kernels: scene.kernels.map((kernel) => gridOf(kernel, bankSide, signed)),
      nearest: scene.nearest.map(({ fitted }) => gridOf(fitted, bankSide, signed)),
      means: { ...gridOf(scene.means, 4, createRamp('signed', -most, most, palette)), ...digits },
      answers: { ...gridOf(scene.answers, 4, createRamp('signed', -1, 1, palette)), ...digits },
    }
  }, [scene, palette])
  const textures = useMemo(() => {
    const pixels = textureSide * textureSide
    const ramp = createRamp('grey', -1, 1, palette)
    return textureAngles.map((_, at) =>
      gridOf(layer.shown.images.data.subarray(at * pixels, (at + 1) * pixels), textureSide, ramp),
    )
  }, [layer, palette])
  const { curve } = boxes
  const named = (box: GridBox, ...ways: CaptionWords[]) =>
    fittingName(ways, box.cell * box.columns + 4, line)
  const point = (part: string) => ({
    onPoint: (cell: Cell | undefined) => pointing.pointAt(cell && { part, ...cell }),
  })
  return (
    <ScrolledStage width={width} height={height} taken={boxes.taken}>
      {scenes.kernels.map((grid, at) => (
        <Figure
          key={at}
          {...named(boxes.kernels[at]!, [`Kernel ${at + 1}`])}
          meaning="kernel"
          scene={grid}
          box={boxes.kernels[at]!}
          {...point(`kernel ${at}`)}
        />
      ))}
      {scenes.nearest.map((grid, at) => {
        const cosine = shortText(scene.nearest[at]!.cosine, 2)
        return (
          <Figure
            key={at}
            {...named(
              boxes.nearest[at]!,
              [`Gabor ${at + 1}`, `, cosine ${cosine}`],
              [`Gabor ${at + 1}`],
            )}
            meaning="kernel"
            scene={grid}
            box={boxes.nearest[at]!}
            {...point(`gabor ${at}`)}
          />
        )
      })}
      {textures.map((grid, at) => {
        const [stroke, degrees] = [strokeOf(at), `${stripesOf(textureAngles[at]!)}°`]
        return (
          <Figure
            key={at}
            {...named(
              boxes.textures[at]!,
              [`Stripes at ${degrees}`, ` ${stroke}`],
              [degrees, ` ${stroke}`],
            )}
            meaning="input"
            scene={grid}
            box={boxes.textures[at]!}
            {...point(`texture ${at}`)}
          />
        )
      })}
      <Figure
        {...named(boxes.means, ['Mean of each map'], ['Means of maps'], ['Means'])}
        meaning="output"
        scene={scenes.means}
        box={boxes.means}
        {...point('means')}
      />
      <AxisNames box={boxes.means} line={line} columns={['1', '2', '3', '4']} />
      <Figure
        {...named(boxes.answers, ['Answers'])}
        meaning="output"
        scene={scenes.answers}
        box={boxes.answers}
        {...point('answers')}
      />
      <AxisNames
        box={boxes.answers}
        line={line}
        columns={textureAngles.map((_, at) => strokeOf(at))}
      />
      <div
        className={styles.curve}
        style={{ left: curve.x, top: curve.y, width: curve.width, height: curve.height }}
      >
        <BankCurve run={layer.run} />
      </div>
    </ScrolledStage>
  )
}

/** Before each row the stripes of its texture, under each column what it is. */
function AxisNames(props: {
  readonly box: GridBox
  readonly line: number
  readonly columns: readonly string[]
}) {
  const { box, line, columns } = props
  const { x, y, cell } = box
  return columns.map((name, at) => (
    <Fragment key={at}>
      <span
        className={styles.axisName}
        style={{ left: x - line / 2, top: y + (at + 0.5) * cell }}
        aria-hidden="true"
      >
        {strokeOf(at)}
      </span>
      <span
        className={styles.axisName}
        style={{ left: x + (at + 0.5) * cell, top: y + 4 * cell + line / 2 }}
        aria-hidden="true"
      >
        {name}
      </span>
    </Fragment>
  ))
}

function gridOf(values: ArrayLike<number>, side: number, ramp: GridScene['ramp']): GridScene {
  return { rows: side, columns: side, values, ramp }
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
