import { activationFunctions } from '#core/activations.ts'
import { activationLabels } from '#draw/activationLabels.ts'
import { countText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { SumPiece } from '#draw/sum/longestSum.ts'
import { writtenSum } from '#draw/sum/writtenSum.ts'
import { digits } from '#labs/digits/digits.ts'
import type { SumRow } from '#labs/digits/model/netRows.ts'
import { placeTitle, unitText } from '#labs/digits/model/netWords.ts'
import { pixelSlopes } from '#labs/digits/model/pixelSlopes.ts'
import type { RunningNet } from '#labs/digits/model/runningNet.ts'
import { scalings } from '#labs/digits/model/scalings.ts'
import { cellsUnder } from '#labs/digits/model/cellsUnder.ts'
import { type UnitPlace, unitIndex } from '#labs/digits/model/unit.ts'
import { unitSum } from '#labs/digits/model/unitTerms.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import styles from '#labs/digits/view/Digits.module.css'
import { NetVerdicts } from '#labs/digits/view/NetVerdicts.tsx'
import { type Answers, useAnswers } from '#labs/digits/view/useAnswers.ts'
import { useUnit } from '#labs/digits/view/useUnit.ts'

/** How the unit that is looked at comes about; of a pixel, what hangs on it; else what both networks say. */
export function NetsStrip() {
  const shown = useAnswers()
  const unit = useUnit(shown)
  if (!unit) return <Verdicts {...shown} />
  if (unit.row < 0) return <Pixel {...shown} unit={unit} />
  const answered = shown.answers[unit.side]!
  const row = answered.net.rows[unit.row]!
  const values = answered.answer.trace.values[row.from]!.data
  if (row.kind !== 'pool')
    return <UnitSum key={unit.side} row={row} values={values} unit={unit} net={answered.net} />
  const made = answered.answer.trace.values[row.value]!.data[unitIndex(row, unit)]!
  const counted = cellsUnder(row, unit)
  return (
    <div className={styles.words}>
      <p>
        <b>{unitText(row, unit)}</b>: the {row.pools === 'largest' ? 'largest' : 'mean'} of the{' '}
        {counted} numbers under it, <b>{printNumber(made, 3).text}</b>. No weight is learned here.
      </p>
    </div>
  )
}

/** The strip is as low whatever the sum; what is longer scrolls inside. */
const longest: readonly SumPiece[] = []

function UnitSum(props: {
  readonly row: SumRow
  readonly values: Float32Array
  readonly unit: UnitPlace
  readonly net: RunningNet
}) {
  const { row, values, unit, net } = props
  const { pointing } = useLab(digits)
  const { unfolded } = pointing.use((view) => view)
  const { terms, divisor, bias } = unitSum(row, values, unitIndex(row, unit), net.parts)
  const { activation } = row
  const inked = terms.filter(({ value }) => value !== 0).length
  const written = writtenSum(
    {
      terms,
      counted: terms.length,
      lookedAt: [],
      divisor,
      bias,
      channelLabels: Array.from({ length: row.input[0] }, (_, at) => `map ${at + 1}`),
      ...(activation !== 'identity' && {
        activation: {
          label: activationLabels[activation],
          apply: activationFunctions[activation],
        },
      }),
    },
    unfolded,
  )
  const what = row.from === 0 ? 'pixels with ink' : 'numbers that are not 0'
  return (
    <SumStrip
      sum={written}
      place={unitText(row, unit)}
      longest={longest}
      lookedAt={undefined}
      isLow
      pinned={undefined}
      onPoint={() => undefined}
      onPin={() => undefined}
      onFold={pointing.fold}
      onEscape={() => false}
    >
      <p className={styles.fact}>
        It reads <b>{countText(terms.length)}</b> numbers, {countText(inked)} of them {what}
        {row.kind === 'conv'
          ? `; the same ${countText(terms.length)} weights everywhere in its map.`
          : ', each by a weight of its own.'}
        {unit.row === 0 && ` ${pixelWords(net, divisor)}`}
      </p>
    </SumStrip>
  )
}

/** What is printed of the pixels, and over what. */
function pixelWords({ own, parts }: RunningNet, divisor: number): string {
  if (!own) return `${countText(divisor)} = 255 × ${parts}: both are whole numbers.`
  if (own.scaling === 'unit') return 'Pixels stand as whole numbers over 255.'
  return `It gets pixels from ${scalings[own.scaling].label}: as such they stand here.`
}

function Pixel({ answers, scene, unit }: Answers & { readonly unit: UnitPlace }) {
  const value = scene.pixels[unit.y * 28 + unit.x]!
  return (
    <div className={styles.words}>
      <p>
        Pixel in{' '}
        <b>
          row {unit.y + 1}, column {unit.x + 1}
        </b>
        : {value} of 255.
      </p>
      <p>
        {(['conv', 'dense'] as const).map((side) => {
          const answered = answers[side]
          if (!answered) return null
          const { net, answer } = answered
          const slope = pixelSlopes(net, scene.pixels)[unit.y * 28 + unit.x]!
          const points = printNumber(100 * slope, 2).text
          const [first] = net.rows
          const readers = first?.kind === 'conv' ? `${first.shape[0]} maps around it` : 'every unit'
          return (
            <span key={side} data-net={side}>
              <b>{placeTitle(side, answered.net)}</b>: read by {readers}; all ink instead of none
              here would change “{answer.digit}” by about <b>{points}</b> points.{' '}
            </span>
          )
        })}
      </p>
    </div>
  )
}

function Verdicts({ answers, scene }: Answers) {
  const isBlank = !scene.pixels.some((value) => value > 0)
  if (isBlank)
    return (
      <div className={styles.words}>
        <p>Nothing is drawn: there is nothing to answer.</p>
      </div>
    )
  return (
    <div className={styles.words}>
      <p>
        <NetVerdicts answers={answers} isSized />
      </p>
      <p className={styles.fact}>
        Every picture is a feature map or a layer of units. Point at a number to see what it is made
        of.
      </p>
    </div>
  )
}
