import { useMemo } from 'react'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, errorRamp } from '#draw/ramp.ts'
import { learn } from '#labs/learn/learn.ts'
import { targetOf } from '#labs/learn/model/filter/filterLayer.ts'
import type { Asked, HeartLayer } from '#labs/learn/model/heart/heartLayer.ts'
import type { HeartScene } from '#labs/learn/model/heart/heartScene.ts'
import { heartPixels, heartSide } from '#labs/learn/model/heart/heartTask.ts'
import { askedName, errorText } from '#labs/learn/model/heart/heartWords.ts'
import { type CaptionWords, type FittingName, fittingName } from '#labs/learn/view/fittingName.ts'
import { Figure } from '#labs/learn/view/Figure.tsx'
import styles from '#labs/learn/view/Stage.module.css'
import { ScrolledStage } from '#labs/learn/view/ScrolledStage.tsx'
import { useShown } from '#labs/learn/view/useShown.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { HeartCurve } from './HeartCurve.tsx'
import { type HeartFigure, heartFigures } from './heartFigures.ts'

interface HeartStageProps {
  readonly width: number
  readonly height: number
  readonly line: number
}

type Meaning = 'input' | 'kernel' | 'output' | 'error'

/** What is shown and what should come of it; of each layer its weights, what it makes, and how far off that is. */
export function HeartStage(props: HeartStageProps) {
  const shown = useShown('heart')
  return shown && <Shown {...props} {...shown} />
}

function Shown(props: HeartStageProps & { layer: HeartLayer; scene: HeartScene }) {
  const { width, height, line, layer, scene } = props
  const { pointing } = useLab(learn)
  const palette = usePalette()
  const { settings } = layer
  const { boxes, curve, taken } = useMemo(
    () => heartFigures(settings.side, width, height, line),
    [settings.side, width, height, line],
  )
  const { asked } = scene
  const ramps = useMemo(() => rampsOf(layer, asked, palette), [layer, asked, palette])
  const names = figureNames(layer, scene, boxes.picture.cell * heartSide + 2, line)
  const scenes = useMemo(() => scenesOf(layer, scene, ramps), [layer, scene, ramps])
  return (
    <ScrolledStage width={width} height={height} taken={taken}>
      {(Object.keys(boxes) as HeartFigure[]).map((name) => (
        <Figure
          key={name}
          {...names[name]}
          scene={scenes[name]}
          box={boxes[name]}
          onPoint={(cell) => pointing.pointAt(cell && { part: name, ...cell })}
        />
      ))}
      <div
        className={styles.curve}
        style={{ left: curve.x, top: curve.y, width: curve.width, height: curve.height }}
      >
        <HeartCurve layer={layer} />
      </div>
    </ScrolledStage>
  )
}

/** The row says of which layer a figure is where there is no room for its name. */
function figureNames(
  { settings }: HeartLayer,
  { dense, conv, kernel }: HeartScene,
  room: number,
  line: number,
): Record<HeartFigure, FittingName & { meaning: Meaning }> {
  const named = (meaning: Meaning, ...ways: CaptionWords[]) => ({
    meaning,
    ...fittingName(ways, room, line),
  })
  const leaves = (left: number) => ` ${errorText(left)}`
  return {
    picture: named('input', [askedName(settings, settings.asked)], ['Picture']),
    wanted: named('output', ['What it should make'], ['It should make'], ['Wanted']),
    weights: named(
      'kernel',
      ['Dense', `: one output’s ${heartPixels} weights`],
      ['Dense', `: ${heartPixels} weights`],
      ['Dense'],
    ),
    kernel: named(
      'kernel',
      ['Convolution', `: ${kernel.length} weights`],
      ['Convolution'],
      ['Kernel'],
    ),
    denseMade: named('output', ['Dense layer makes'], ['Dense makes'], ['It makes']),
    convMade: named('output', ['Convolution makes'], ['It makes']),
    denseDifference: named(
      'error',
      ['Dense leaves', leaves(dense.error)],
      ['Leaves', leaves(dense.error)],
      ['Leaves'],
    ),
    convDifference: named(
      'error',
      ['Convolution leaves', leaves(conv.error)],
      ['Leaves', leaves(conv.error)],
      ['Leaves'],
    ),
  }
}

type Ramps = ReturnType<typeof rampsOf>

function rampsOf({ settings }: HeartLayer, { picture, wanted }: Asked, palette: Palette) {
  const [reach, weights] = [largest(wanted), largest(targetOf(settings))]
  return {
    picture: createRamp('grey', Math.min(...picture), Math.max(...picture), palette),
    wanted: createRamp('signed', -reach, reach, palette),
    kernel: createRamp('signed', -weights, weights, palette),
    error: errorRamp(reach, palette),
  }
}

function scenesOf(
  { settings }: HeartLayer,
  { asked, weights, kernel, dense, conv }: HeartScene,
  ramps: Ramps,
): Record<HeartFigure, GridScene> {
  const grid = (values: Float64Array, ramp: GridScene['ramp'], side = heartSide): GridScene => ({
    rows: side,
    columns: side,
    values,
    ramp,
  })
  const difference = (values: Float64Array) => ({
    ...grid(values, ramps.error),
    tones: values.map(Math.abs),
  })
  return {
    picture: grid(asked.picture, ramps.picture),
    wanted: grid(asked.wanted, ramps.wanted),
    weights: grid(weights, ramps.kernel),
    kernel: grid(kernel, ramps.kernel, settings.side),
    denseMade: grid(dense.made, ramps.wanted),
    convMade: grid(conv.made, ramps.wanted),
    denseDifference: difference(dense.difference),
    convDifference: difference(conv.difference),
  }
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
