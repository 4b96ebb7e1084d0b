import { printNumber } from '#draw/printNumber.ts'
import { edgeCounts, edgeWeights } from './edges.ts'
import styles from './EdgesStage.module.css'
import { writtenWeights } from './words.ts'

/** What the detector takes on the book's image of 320 × 280 pixels, and what a dense layer would. */
export function EdgeNumbers() {
  const { size, output, weights, operations, entries, denseOperations } = edgeCounts()
  return (
    <table className={styles.numbers}>
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
            <b>{weights}</b> <span>[{writtenWeights(edgeWeights)}]</span>
          </td>
          <td>
            <b>{spaced(operations)}</b> <span>= {output.join('·')}·3</span>
          </td>
        </tr>
        <tr>
          <th scope="row">Dense matrix</th>
          <td>
            <b>{spaced(entries)}</b> <span>= {[...size, ...output].join('·')}</span>
          </td>
          <td>
            <b>{spaced(denseOperations)}</b>{' '}
            <span>
              = 2·{spaced(entries)} − {output.join('·')}
            </span>
          </td>
        </tr>
        <tr>
          <th scope="row">Ratio</th>
          <td>{fewer(entries / weights)}</td>
          <td>{fewer(denseOperations / operations)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function spaced(value: number): string {
  return value.toLocaleString('en')
}

/** "4,001,536,000 × fewer", with ≈ where it is rounded. */
function fewer(ratio: number): string {
  const { rounded } = printNumber(ratio, 0)
  return `${rounded ? '≈ ' : ''}${spaced(Math.round(ratio))} × fewer`
}
