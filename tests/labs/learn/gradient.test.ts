import { describe, expect, test } from 'vitest'
import { parametersAfter } from '#core/descentPath.ts'
import { printNumber } from '#draw/printNumber.ts'
import { filterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import { filterScene } from '#labs/learn/model/filter/filterScene.ts'
import { termsOfRow, weightGradient } from '#labs/learn/model/filter/weightGradient.ts'
import { weightUpdate } from '#labs/learn/model/filter/weightUpdate.ts'
import { writtenGradient } from '#labs/learn/model/filter/writtenGradient.ts'
import { writtenUpdate } from '#labs/learn/model/filter/writtenUpdate.ts'
import { initialLearn } from '#labs/learn/settings.ts'
import { builtInPicture } from './builtInPicture.ts'

const picture = builtInPicture('photographer')
const runs = [
  { optimiser: 'descent' },
  { optimiser: 'momentum', rate: 0.45 },
  { optimiser: 'adam' },
  { optimiser: 'descent', rate: 1.05 },
  { optimiser: 'momentum', side: 5, centred: false },
] as const
const cases = runs.flatMap((run) => [0, 1, 17, 59, 120, 299].map((step) => ({ run, step })))

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))
const text = (value: number, digits: number) => printNumber(value, digits).text

describe.each(cases)('$run.optimiser $run.rate, update $step', ({ run, step }) => {
  const layer = filterLayer({ ...initialLearn, ...run }, picture)
  const scene = filterScene(layer, step)
  const weight = { row: 1, column: 2 }
  const place = weight.row * layer.settings.side + weight.column

  test('the slope is the sum over all positions', () => {
    const { value } = weightGradient(layer, scene, weight)
    // Pixels over white are rounded to 32 bits, levels are not.
    const least = 1e-7 * Math.max(1, Math.abs(value))
    expect(Math.abs(value - scene.gradient[place]!)).toBeLessThan(least)
  })

  test('what is printed adds up, folded and with a row open', () => {
    const gradient = weightGradient(layer, scene, weight)
    const { groups, digits, divisor, result } = writtenGradient(
      gradient,
      (row) => termsOfRow(layer, scene, weight, row),
      new Map(),
      { row: 20, column: 5 },
    )
    const printed = groups.map(({ sum }) => rounded(sum, digits.sum))
    const total = printed.reduce((all, each) => all + each, 0)
    expect(text(total / divisor, digits.result)).toBe(text(result, digits.result))
    const open = groups.find(({ isOpen }) => isOpen)!
    const rows = open.groups.reduce((all, row) => all + rounded(row.sum, digits.sum), 0)
    expect(text(rows, digits.sum)).toBe(text(open.sum, digits.sum))
    const row = open.groups.find(({ isOpen }) => isOpen)!
    const products = row.terms.reduce(
      (all, { term }) => all + rounded(term.value, digits.value) * term.weight,
      0,
    )
    expect(text(products, digits.sum)).toBe(text(row.sum, digits.sum))
  })

  test('the update that is written leads to the next weight', () => {
    const update = weightUpdate(layer, scene.update, place)
    const next = parametersAfter(layer.path, scene.update + 1)[place]!
    const isLast = scene.update === layer.path.updates
    expect(isLast || Math.abs(update.after - next) <= 1e-12 * Math.max(1, Math.abs(next))).toBe(
      true,
    )
    const written = writtenUpdate(update).map((part) => part.text)
    const [, sum = ''] = written.join(' ').split(',')
    const [left = '', right = ''] = (sum === '' ? written.join(' ') : sum).split('≈')
    const end = Number(right.trim().replace('−', '-'))
    const decimals = right.split('.')[1]?.trim().length ?? 0
    expect(Math.abs(valueOf(left) - end)).toBeLessThan(0.51 * 10 ** -Math.max(3, decimals))
  })
})

/** Of "0.41 − 1.22 × (−0.3) ÷ 2": a weight less a product over a divisor. */
function valueOf(written: string): number {
  const numbers = written.match(/−?\d+(\.\d+)?/g)!.map((each) => Number(each.replace('−', '-')))
  const [weight = 0, rate = 0, way = 0, over = 1] = numbers
  return weight - (rate * way) / over
}
