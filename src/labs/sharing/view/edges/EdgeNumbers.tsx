import { countText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { edgeCounts, edgeWeights } from '#labs/sharing/model/edges.ts'
import panelStyles from '#ui/panel.module.css'
import styles from './EdgesStage.module.css'
import { timesText } from '#labs/sharing/model/words.ts'

/** What the detector takes on the book's image of 320 × 280 pixels, and what a dense layer would. */
export function EdgeNumbers() {
  const { size, output, weights, operations, entries, denseOperations } = edgeCounts()
  const edges = output.join('·')
  const rows = [
    [
      'Convolution',
      written(weights, `[${edgeWeights.map((weight) => printNumber(weight).text).join(', ')}]`),
      written(operations, `= ${edges}·3`),
    ],
    [
      'Dense matrix',
      written(entries, `= ${[...size, ...output].join('·')}`),
      written(denseOperations, `= 2·${countText(entries)} − ${edges}`),
    ],
    [
      'Ratio',
      `${timesText(entries / weights)} × fewer`,
      `${timesText(denseOperations / operations)} × fewer`,
    ],
  ] as const
  return (
    <table className={`${panelStyles.table} ${styles.numbers}`}>
      <caption>
        On {size.join(' × ')} pixels, as in Goodfellow et al., chapter 9, the edges are{' '}
        {output.join(' × ')}
      </caption>
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col">Weights</th>
          <th scope="col">Operations: products and sums</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([layer, ofWeights, ofOperations]) => (
          <tr key={layer}>
            <th scope="row">{layer}</th>
            <td>{ofWeights}</td>
            <td>{ofOperations}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function written(count: number, formula: string) {
  return (
    <>
      <b>{countText(count)}</b> <span>{formula}</span>
    </>
  )
}
