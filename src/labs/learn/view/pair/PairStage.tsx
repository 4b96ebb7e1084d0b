import { useMemo } from 'react'
import type { KernelFit } from '#core/kernelFit.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { createRamp } from '#draw/ramp.ts'
import { channelsDiffer } from '#labs/learn/model/pair/finding.ts'
import { thumbnail, unexplained } from '#labs/learn/model/pair/pairPictures.ts'
import { sizeText } from '#labs/learn/model/pair/pairWords.ts'
import { Figure } from '#labs/learn/view/Figure.tsx'
import { ScrolledStage } from '#labs/learn/view/ScrolledStage.tsx'
import { Sign } from '#labs/learn/view/Sign.tsx'
import stageStyles from '#labs/learn/view/Stage.module.css'
import { pairFilesOf } from '#labs/learn/work/pairFiles.ts'
import { Button } from '#ui/Button.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { PairCurve } from './PairCurve.tsx'
import { NotExplained } from './NotExplained.tsx'
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
  const map = useMemo(
    () => pair && fit && unexplained(pair, fit, channelsOf(ofSize, channel), most.map),
    [pair, fit, ofSize, channel],
  )
  return (
    <ScrolledStage width={width} height={height} taken={trouble === undefined ? figures.taken : 0}>
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
            <FoundKernel
              lab={lab}
              fit={fit}
              box={figures.kernel}
              isShared={
                channel === 'all' &&
                channelsDiffer(ofSize) &&
                figures.kernel.columns * figures.kernel.cell > 13 * line
              }
            />
          ) : (
            <Waiting box={figures.kernel}>
              {search.tried.length > 0 && !search.tried.includes(side)
                ? `The pictures are too small for ${sizeText(side)}`
                : search.isRunning
                  ? 'being worked out…'
                  : 'not worked out'}
            </Waiting>
          )}
          {map && fit && (
            <NotExplained map={map} fit={fit} box={figures.left} legend={figures.legend} />
          )}
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
            <Sign key={sign.text + sign.y} {...sign} />
          ))}
        </>
      ) : (
        <Trouble {...props} />
      )}
    </ScrolledStage>
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
function FoundKernel(props: {
  readonly lab: ShownPair['lab']
  readonly fit: KernelFit
  readonly box: GridBox
  /** Whether it is said to stand for channels that have kernels of their own. */
  readonly isShared: boolean
}) {
  const { lab, fit, box, isShared } = props
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
      title={`${divisor > 1 ? ` ÷ ${divisor}` : ''}${isShared ? ', one for all channels' : ''}`}
      meaning="kernel"
      scene={scene}
      box={box}
      onPoint={(cell) => lab.pointing.pointAt(cell && { part: 'kernel', ...cell })}
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
