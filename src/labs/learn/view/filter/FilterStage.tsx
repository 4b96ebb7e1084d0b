import { useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { counted } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp, errorRamp } from '#draw/ramp.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { fittingName } from '#labs/learn/view/fittingName.ts'
import { ScrolledStage } from '#labs/learn/view/ScrolledStage.tsx'
import { Figure } from '#labs/learn/view/Figure.tsx'
import { learn } from '#labs/learn/learn.ts'
import { percentText, shortText, targetName } from '#labs/learn/model/words.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import { errorUnit } from '#labs/learn/model/filter/relativeError.ts'
import type { FilterScene } from '#labs/learn/model/filter/filterScene.ts'
import { Sign } from '#labs/learn/view/Sign.tsx'
import { useShown } from '#labs/learn/view/useShown.ts'
import { usePalette } from '#ui/usePalette.ts'
import type { LearnMark } from '#labs/learn/model/learnMark.ts'
import { FilterMarks } from './FilterMarks.tsx'
import { filterFigures } from './filterFigures.ts'
import { LossCurve } from './LossCurve.tsx'
import styles from '#labs/learn/view/Stage.module.css'

interface FilterStageProps {
  readonly width: number
  readonly height: number
  readonly line: number
}

/** picture ⋆ kernel = what it makes, over what it should make; how far apart the two are, and the loss. */
export function FilterStage(props: FilterStageProps) {
  const shown = useShown('filter')
  return shown && <Shown {...props} {...shown} />
}

function Shown({
  width,
  height,
  line,
  layer,
  scene,
}: FilterStageProps & { layer: FilterLayer; scene: FilterScene }) {
  const lab = useLab(learn)
  const { pointing } = lab
  const palette = usePalette()
  const { side } = layer.settings
  const sizeOf = ([, rows = 1, columns = 1]: readonly number[]) => [rows, columns] as const
  const figures = useMemo(
    () =>
      filterFigures(
        { picture: sizeOf(layer.picture.shape), made: sizeOf(layer.wanted.shape), side },
        width,
        height,
        line,
      ),
    [layer, side, width, height, line],
  )
  const still = useMemo(() => {
    const reach = largest(layer.wanted.data)
    const weights = largest(layer.target)
    const signed = createRamp('signed', -reach, reach, palette)
    const [low, high] = greyRange(layer)
    return {
      signed,
      kernel: createRamp('signed', -weights, weights, palette),
      error: errorRamp(reach, palette),
      picture: gridOf(
        layer.picture.shape,
        layer.picture.data,
        createRamp('grey', low, high, palette),
      ),
      wanted: gridOf(layer.wanted.shape, layer.wanted.data, signed),
    }
  }, [layer, palette])
  const moving = useMemo(() => {
    const { shape } = layer.wanted
    return {
      made: gridOf(shape, scene.made, still.signed),
      difference: {
        ...gridOf(shape, scene.difference, still.error),
        tones: scene.difference.map(Math.abs),
      },
      kernel: { ...gridOf([1, side, side], scene.kernel, still.kernel), evenDecimals: 3 },
      nearest: { ...gridOf([1, side, side], scene.nearest.fitted, still.kernel), evenDecimals: 3 },
    }
  }, [layer, scene, side, still])
  const { nearest, update, error } = scene
  const point = (part: LearnMark['part']) => ({
    onPoint: (cell: Cell | undefined) => pointing.pointAt(cell && { part, ...cell }),
    onEscape: pointing.clearPin,
  })
  const { isWide } = figures
  const target = nearest.target.label
  const like = fittingName(
    [[`Most like ${target}`], [`Like ${target}`], ['Most like']],
    figures.room ?? figures.nearest.cell * side + 8,
    line,
  )
  return (
    <ScrolledStage width={width} height={height} taken={figures.taken}>
      <Figure
        label="Picture"
        meaning="input"
        scene={still.picture}
        box={figures.picture}
        {...point('input')}
      />
      <Figure
        label="Kernel"
        title={isWide ? ` after ${counted(update, 'update')}` : undefined}
        meaning="kernel"
        scene={moving.kernel}
        box={figures.kernel}
        {...point('kernel')}
        onPick={(cell) => pointing.togglePin({ part: 'kernel', ...cell })}
      />
      <Figure
        label="It makes"
        meaning="output"
        scene={moving.made}
        box={figures.made}
        {...point('output')}
      />
      <Figure
        label="It should make"
        room={figures.room}
        meaning="output"
        scene={still.wanted}
        box={figures.wanted}
        {...point('wanted')}
      />
      <Figure
        label="Difference"
        title={
          figures.difference.columns * figures.difference.cell > 10 * line
            ? `, darkest at ${shortText(still.error.high, 2)}`
            : undefined
        }
        meaning="error"
        scene={moving.difference}
        box={figures.difference}
        {...point('difference')}
      />
      <Figure
        label={like.label}
        name="Most like"
        room={figures.room}
        meaning="kernel"
        scene={moving.nearest}
        box={figures.nearest}
        {...point('nearest')}
      />
      {isWide && (
        <p
          className={styles.note}
          style={{
            left: figures.nearest.x,
            top: figures.nearest.y + figures.nearest.rows * figures.nearest.cell,
          }}
        >
          cosine {printNumber(nearest.cosine, 3).text}
          <br />
          weights within {shortText(nearest.largest, 2)}
        </p>
      )}
      {isWide && (
        <p
          className={styles.note}
          style={{
            left: figures.wanted.x,
            top: figures.wanted.y + figures.wanted.rows * figures.wanted.cell,
          }}
        >
          made by {targetName(layer)}
        </p>
      )}
      <p
        className={styles.readout}
        style={{
          left: figures.error.x,
          top: figures.error.y,
          maxWidth: figures.room ?? figures.error.width + 8,
        }}
      >
        <b>{percentText(error)}</b>
        error, of {errorUnit(layer.problem)}
        <br />
        after {counted(update, 'update')}
        {!isWide && (
          <>
            <br />
            cosine {printNumber(nearest.cosine, 3).text} with {target}
          </>
        )}
      </p>
      {figures.signs.map((sign) => (
        <Sign key={sign.text + sign.y} {...sign} />
      ))}
      <div
        className={styles.curve}
        style={{
          left: figures.curve.x,
          top: figures.curve.y,
          width: figures.curve.width,
          height: figures.curve.height,
        }}
      >
        <LossCurve layer={layer} />
      </div>
      <FilterMarks layer={layer} figures={figures} />
    </ScrolledStage>
  )
}

/** From the darkest pixel to the lightest; a picture of one grey keeps it, or is the middle one with its mean off. */
function greyRange({ picture, settings }: FilterLayer): [low: number, high: number] {
  const [low, high] = [Math.min(...picture.data), Math.max(...picture.data)]
  if (low < high) return [low, high]
  return settings.centred ? [low - 0.5, high + 0.5] : [0, 1]
}

function gridOf(
  [, rows = 1, columns = 1]: readonly number[],
  values: ArrayLike<number>,
  ramp: GridScene['ramp'],
): GridScene {
  return { rows, columns, values, ramp }
}

function largest(values: Float32Array | Float64Array): number {
  let most = 0
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most
}
