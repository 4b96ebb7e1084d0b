import { useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { madeLessWanted } from '#labs/learn/model/madeLessWanted.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, errorRamp } from '#draw/ramp.ts'
import { targetOf } from '#labs/learn/model/filter/filterLayer.ts'
import type { Asked, HeartLayer } from '#labs/learn/model/heart/heartLayer.ts'
import type { HeartScene } from '#labs/learn/model/heart/heartScene.ts'
import { heartPixels, heartSide } from '#labs/learn/model/heart/heartTask.ts'
import { askedName, errorText } from '#labs/learn/model/heart/heartWords.ts'
import { Figure } from '#labs/learn/view/Figure.tsx'
import styles from '#labs/learn/view/Stage.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'
import { usePalette } from '#ui/usePalette.ts'
import { HeartCurve } from './HeartCurve.tsx'
import { type HeartFigure, heartFigures } from './heartFigures.ts'

interface HeartStageProps {
  readonly width: number
  readonly height: number
  readonly line: number
}

type Meaning = 'input' | 'kernel' | 'output' | 'error'

/** Figures of so many pixels have room for a sentence over them. */
const roomy = 190

/** What is shown and what should come of it; of each layer its weights, what it makes, and how far off that is. */
export function HeartStage(props: HeartStageProps) {
  const shown = useShown('heart')
  return shown && <Shown {...props} {...shown} />
}

function Shown(props: HeartStageProps & { layer: HeartLayer; scene: HeartScene }) {
  const { width, height, line, layer, scene } = props
  const palette = usePalette()
  const { settings } = layer
  const { boxes, curve } = useMemo(
    () => heartFigures(settings.side, width, height, line),
    [settings.side, width, height, line],
  )
  const { asked } = scene
  const ramps = useMemo(() => rampsOf(layer, asked, palette), [layer, asked, palette])
  const names = figureNames(layer, scene, boxes.picture.cell * heartSide >= roomy)
  const off = (made: Float64Array) => (cell: Cell) =>
    madeLessWanted(made, asked.wanted, heartSide, cell)
  const details: Partial<Record<HeartFigure, (cell: Cell) => string>> = {
    denseDifference: off(scene.dense.made),
    convDifference: off(scene.conv.made),
  }
  const scenes = useMemo(() => scenesOf(layer, scene, ramps), [layer, scene, ramps])
  return (
    <>
      {(Object.keys(boxes) as HeartFigure[]).map((name) => (
        <Figure
          key={name}
          {...names[name]}
          scene={scenes[name]}
          box={boxes[name]}
          detail={details[name]}
        />
      ))}
      <div
        className={styles.curve}
        style={{ left: curve.x, top: curve.y, width: curve.width, height: curve.height }}
      >
        <HeartCurve layer={layer} />
      </div>
    </>
  )
}

function figureNames(
  { settings }: HeartLayer,
  { dense, conv, kernel }: HeartScene,
  isRoomy: boolean,
): Record<HeartFigure, { label: string; title?: string; meaning: Meaning }> {
  const name = (meaning: Meaning, short: string, long: string, title = '') => ({
    meaning,
    label: isRoomy ? long : short,
    ...(isRoomy && { title }),
  })
  return {
    picture: name('input', 'Picture', askedName(settings, settings.asked)),
    wanted: name('output', 'Wanted', 'What it should make'),
    weights: name('kernel', 'Dense', 'Dense', `: one output’s ${heartPixels} weights`),
    kernel: name('kernel', 'Kernel', 'Convolution', `: ${kernel.length} weights`),
    denseMade: name('output', 'Dense makes', 'Dense layer makes'),
    convMade: name('output', 'Conv. makes', 'Convolution makes'),
    denseDifference: name('error', 'Dense off', 'Dense off by', ` ${errorText(dense.error)}`),
    convDifference: name('error', 'Conv. off', 'Convolution off by', ` ${errorText(conv.error)}`),
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
