import { memo, useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { cellText } from '#draw/numberWords.ts'
import { createRamp } from '#draw/ramp.ts'
import { type Digits, digitSide } from '#data/digits.ts'
import { learn } from '#labs/learn/learn.ts'
import { type Answer, answersOf } from '#labs/learn/model/read/answers.ts'
import { montage, placeIn } from '#labs/learn/model/read/montage.ts'
import { type ReadKind, readKinds } from '#labs/learn/model/read/readNets.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { MontageFrame } from './MontageFrame.tsx'
import type { PlacedMontage } from './readFigures.ts'
import styles from './ReadStage.module.css'

/** Some of the test digits, and under each what networks of these weights take it for. */
export const TestDigits = memo(function TestDigits(props: {
  readonly conv: Float32Array
  readonly dense: Float32Array
  readonly digits: Digits
  readonly at: PlacedMontage
  /** Where the names of the networks begin, before the digits. */
  readonly names: number
}) {
  const { conv, dense, digits, names } = props
  const { form, box } = props.at
  const palette = usePalette()
  const first = useLab(learn).session.useSettings((settings) => settings.firstDigit) - 1
  const cells = digitSide ** 2
  const scene = useMemo(() => {
    const pixels = digits.pixels.subarray(first * cells, (first + form.count) * cells)
    const ramp = createRamp('grey', 0, 255, palette)
    return { ...montage(form, pixels), ramp, isBare: true }
  }, [digits, first, cells, form, palette])
  const answers = useMemo(() => {
    const range = [first, form.count] as const
    return {
      conv: answersOf('conv', conv, digits, range),
      dense: answersOf('dense', dense, digits, range),
    }
  }, [conv, dense, digits, first, form])
  const describe = (cell: Cell) => {
    const place = placeIn(form, cell)
    if (!place) return 'between two'
    const value = scene.values[cell.row * scene.columns + cell.column]!
    return `digit ${first + place.picture + 1}, ${cellText(place)}: ${value}`
  }
  /** Where the answers to each line of digits stand. */
  const lines = Array.from({ length: form.count / form.across }, (_, line) => {
    const over = line * (digitSide + (form.gapDown ?? form.gap)) + digitSide
    return box.y + over * box.cell + 2
  })
  const label = `Test digits ${first + 1} to ${first + form.count}`
  return (
    <>
      <p className={styles.head} style={{ left: names, top: box.y }}>
        <b>{label}</b> not learned from
      </p>
      <MatrixGrid
        label={label}
        scene={scene}
        box={box}
        drag="cells"
        describe={describe}
        onPoint={() => undefined}
      />
      <MontageFrame at={props.at} />
      {lines.map((top) => (
        <p key={top} className={styles.names} style={{ left: names, top }} aria-hidden="true">
          {readKinds.map((kind) => (
            <span key={kind} data-net={kind}>
              {kind}
            </span>
          ))}
        </p>
      ))}
      <ol className={styles.answers} aria-label={`What both take the ${label.toLowerCase()} for`}>
        {answers.conv.map((_, at) => {
          const left = box.x + (at % form.across) * (digitSide + form.gap) * box.cell
          return (
            <li key={first + at} style={{ left, top: lines[Math.floor(at / form.across)] }}>
              {readKinds.map((kind) => (
                <Told key={kind} kind={kind} answer={answers[kind][at]!} />
              ))}
            </li>
          )
        })}
      </ol>
    </>
  )
})

function Told({ kind, answer }: { readonly kind: ReadKind; readonly answer: Answer }) {
  const { digit, probability, isRight } = answer
  return (
    <span
      role="img"
      data-net={kind}
      data-right={isRight}
      title={`${Math.round(100 * probability)} % sure`}
      aria-label={`${kind}: ${digit}, ${isRight ? 'right' : 'wrong'}`}
    >
      <b>{digit}</b> {isRight ? '✓' : '✗'}
    </span>
  )
}
