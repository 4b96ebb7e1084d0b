import { countText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { edgeCounts, edgeWeights } from '#labs/sharing/model/edges.ts'
import tableStyles from '#ui/table.module.css'
import styles from './EdgesStage.module.css'
import { timesText } from '#labs/sharing/model/words.ts'

/** What the detector takes on the book's image of 320 × 280 pixels, and what a dense layer would. */
export function EdgeNumbers() {
  const { size, output, weights, operations, entries, denseOperations } = edgeCounts()
  return (
    <table className={`${tableStyles.table} ${styles.numbers}`}>
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
        <tr>
          <th scope="row">Convolution</th>
          <td>
            <b>{weights}</b>{' '}
            <span>[{edgeWeights.map((weight) => printNumber(weight).text).join(', ')}]</span>
          </td>
          <td>
            <b>{countText(operations)}</b> <span>= {output.join('·')}·3</span>
          </td>
        </tr>
        <tr>
          <th scope="row">Dense matrix</th>
          <td>
            <b>{countText(entries)}</b> <span>= {[...size, ...output].join('·')}</span>
          </td>
          <td>
            <b>{countText(denseOperations)}</b>{' '}
            <span>
              = 2·{countText(entries)} − {output.join('·')}
            </span>
          </td>
        </tr>
        <tr>
          <th scope="row">Ratio</th>
          <td>{timesText(entries / weights)} × fewer</td>
          <td>{timesText(denseOperations / operations)} × fewer</td>
        </tr>
      </tbody>
    </table>
  )
}
