import { useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { counted } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp, errorRamp } from '#draw/ramp.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Figure } from '#labs/learn/view/Figure.tsx'
import { Sign } from '#labs/learn/view/Sign.tsx'
import { learn } from '#labs/learn/learn.ts'
import { percentText, shortText, targetName } from '#labs/learn/model/words.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import type { FilterScene } from '#labs/learn/model/filter/filterScene.ts'
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
    const [low, high] = [Math.min(...layer.picture.data), Math.max(...layer.picture.data)]
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
  return (
    <>
      <Figure
        label="Picture"
        meaning="input"
        scene={still.picture}
        box={figures.picture}
        {...point('input')}
      />
      <Figure
        label="Kernel"
        title={isWide ? ` after ${counted(update, 'update')}` : `, update ${update}`}
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
        meaning="error"
        scene={moving.difference}
        box={figures.difference}
        {...point('difference')}
      />
      {figures.nearest && (
        <>
          <Figure
            label={`Most like ${nearest.target.label}`}
            name="Most like"
            room={figures.room}
            meaning="kernel"
            scene={moving.nearest}
            box={figures.nearest}
          />
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
        </>
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
      {figures.error && (
        <p className={styles.readout} style={{ left: figures.error.x, top: figures.error.y }}>
          <b>{percentText(error)}</b>
          error, of the target
          <br />
          after {counted(update, 'update')}
        </p>
      )}
      {figures.signs.map((sign) => (
        <Sign key={sign.text} {...sign} />
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
    </>
  )
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
