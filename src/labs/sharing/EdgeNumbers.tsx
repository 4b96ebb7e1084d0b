import { edgeCounts, edgeWeights } from './edges.ts'
import styles from './EdgesStage.module.css'
import { writtenWeights } from './words.ts'

/** What the detector takes on the book's image of 320 × 280 pixels, and what a dense layer would. */
export function EdgeNumbers() {
  const { size, output, weights, operations, entries, nonZero } = edgeCounts()
  const number = (value: number) => value.toLocaleString('en')
  return (
    <table className={styles.numbers}>
      <caption>
        On {size.join(' × ')} pixels, as in Goodfellow et al., chapter 9, the edges are{' '}
        {output.join(' × ')}
      </caption>
      <tbody>
        <tr>
          <th scope="row">Convolution</th>
          <td>
            <b>{weights}</b> weights [{writtenWeights(edgeWeights)}]
          </td>
          <td>
            {output.join('·')}·3 = <b>{number(operations)}</b> operations: two products and a sum an
            output
          </td>
        </tr>
        <tr>
          <th scope="row">Dense matrix</th>
          <td>
            <b>{number(entries)}</b> entries
          </td>
          <td>
            {size.join('·')}·{output.join('·')}, of which {number(nonZero)} are not 0
          </td>
        </tr>
      </tbody>
    </table>
  )
}
