import { useMemo } from 'react'
import type { KernelFit } from '#core/kernelFit.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { createRamp, errorRamp, rampBytes } from '#draw/ramp.ts'
import { thumbnail, type Unexplained, unexplained } from '#labs/learn/model/pair/pairPictures.ts'
import { sizeFacts, sizeText } from '#labs/learn/model/pair/pairWords.ts'
import { Figure } from '#labs/learn/view/Figure.tsx'
import { Sign } from '#labs/learn/view/Sign.tsx'
import stageStyles from '#labs/learn/view/Stage.module.css'
import { pairFilesOf } from '#labs/learn/work/pairFiles.ts'
import { Button } from '#ui/Button.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { PairCurve } from './PairCurve.tsx'
import { pairFigures } from './pairFigures.ts'
import { PairPicture } from './PairPicture.tsx'
import styles from './PairStage.module.css'
import { type ShownPair, usePair } from './usePair.ts'

interface PairStageProps {
  readonly width: number
  readonly height: number
  readonly line: number
}

/** Pixels along a side of what stands for a large picture. */
const most = { picture: 480, map: 160 }

/** before ⋆ kernel = after, over how much each size of kernels explains and what is left. */
export function PairStage(props: PairStageProps) {
  const pair = usePair()
  return pair && <Shown {...props} {...pair} />
}

function Shown(props: PairStageProps & ShownPair) {
  const { width, height, line, lab, search, side, fit, ofSize, channel } = props
  const { pair, trouble } = search
  const open = pairFilesOf(lab).useOpen()
  const { before, after } = pair ?? { before: open.before?.image, after: open.after?.image }
  const small = useMemo(
    () => ({
      before: before && thumbnail(before, most.picture),
      after: after && thumbnail(after, most.picture),
    }),
    [before, after],
  )
  const figures = useMemo(
    () =>
      pairFigures({ before: shapeOf(before), after: shapeOf(after), side }, width, height, line),
    [before, after, side, width, height, line],
  )
  const channels = channelsOf(ofSize, channel)
  const map = useMemo(
    () => pair && fit && unexplained(pair, fit, channelsOf(ofSize, channel), most.map),
    [pair, fit, ofSize, channel],
  )
  return (
    <>
      {small.before && before && (
        <PairPicture
          label="Before"
          title={pixelText(before)}
          meaning="input"
          about={`The picture before, ${pixelText(before)}`}
          image={small.before}
          box={figures.before}
        />
      )}
      {small.after && after && (
        <PairPicture
          label="After"
          title={pixelText(after)}
          meaning="output"
          about={`The picture after, ${pixelText(after)}`}
          image={small.after}
          box={figures.after}
        />
      )}
      {trouble === undefined ? (
        <>
          {fit ? (
            <FoundKernel fit={fit} box={figures.kernel} />
          ) : (
            <Waiting box={figures.kernel}>
              {search.tried.length > 0 && !search.tried.includes(side)
                ? `The pictures are too small for ${sizeText(side)}`
                : search.isRunning
                  ? 'being worked out…'
                  : 'not worked out'}
            </Waiting>
          )}
          {map && fit && <Left map={map} fit={fit} box={figures.left} channels={channels.length} />}
          <div
            className={stageStyles.curve}
            style={{
              left: figures.curve.x,
              top: figures.curve.y,
              width: figures.curve.width,
              height: figures.curve.height,
            }}
          >
            <PairCurve {...props} />
          </div>
          {figures.signs.map((sign) => (
            <Sign key={sign.text} {...sign} />
          ))}
        </>
      ) : (
        <Trouble {...props} />
      )}
    </>
  )
}

/** Why nothing is looked for yet, and what can be done about it. */
function Trouble({ lab, search }: ShownPair) {
  const { session } = lab
  const { before, after } = pairFilesOf(lab).open()
  return (
    <div className={styles.trouble}>
      <p>{search.trouble}</p>
      {search.isUnlike && before && after && (
        <Button kind="primary" onPress={() => session.notify(session.change({ pairCrop: true }))}>
          Cut both to {Math.min(before.image.width, after.image.width)}×
          {Math.min(before.image.height, after.image.height)}
        </Button>
      )}
    </div>
  )
}

/** The kernel as whole numbers over its divisor, or as the numbers that it is. */
function FoundKernel({ fit, box }: { readonly fit: KernelFit; readonly box: GridBox }) {
  const palette = usePalette()
  const scene = useMemo(() => {
    const { side, weights, divisor } = fit
    const values = divisor > 0 ? weights.map((weight) => Math.round(weight * divisor)) : weights
    const reach = values.reduce((all, value) => Math.max(all, Math.abs(value)), 0)
    const ramp = createRamp('signed', -reach, reach, palette)
    return { rows: side, columns: side, values, ramp, smallDigits: true }
  }, [fit, palette])
  const { divisor } = fit
  return (
    <Figure
      label={`Kernel ${sizeText(fit.side)}`}
      title={divisor > 1 ? ` ÷ ${divisor}` : ''}
      meaning="kernel"
      scene={scene}
      box={box}
    />
  )
}

/** What the fit does not explain, darker the more. */
function Left(props: {
  readonly map: Unexplained
  readonly fit: KernelFit
  readonly box: GridBox
  readonly channels: number
}) {
  const { map, fit, box } = props
  const palette = usePalette()
  const image = useMemo((): RgbaImage => {
    const { rows, columns, levels } = map
    const most = levels.reduce((all, level) => (level > all ? level : all), 4)
    const bytes = rampBytes(errorRamp(most, palette))
    const data = new Uint8ClampedArray(4 * rows * columns)
    levels.forEach((level, at) => {
      if (Number.isNaN(level)) return
      const colour = 3 * Math.round((255 * level) / most)
      data.set(bytes.subarray(colour, colour + 3), 4 * at)
      data[4 * at + 3] = 255
    })
    return { data, width: columns, height: rows }
  }, [map, palette])
  const { left } = sizeFacts(fit, 0)
  return (
    <PairPicture
      label="Not explained"
      meaning="error"
      about={`What is not explained: ${left} levels (root mean square), a border of ${(fit.side - 1) / 2} pixels left out`}
      image={image}
      box={box}
    />
  )
}

function Waiting({ box, children }: { readonly box: GridBox; readonly children: string }) {
  const { x, y, cell, rows, columns } = box
  return (
    <p
      className={styles.waiting}
      style={{ left: x, top: y, width: columns * cell, height: rows * cell }}
    >
      {children}
    </p>
  )
}

function channelsOf(ofSize: readonly KernelFit[], channel: ShownPair['channel']) {
  const at = ['red', 'green', 'blue'].indexOf(channel)
  if (ofSize.length < 2) return [0]
  return at < 0 ? [0, 1, 2] : [at]
}

function shapeOf(image: RgbaImage | undefined): readonly [number, number] {
  return image ? [image.height, image.width] : [1, 1]
}

function pixelText({ width, height }: RgbaImage): string {
  return ` ${width}×${height}`
}
