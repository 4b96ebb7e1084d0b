import { Download } from 'lucide-react'
import { useMemo } from 'react'
import { csvText } from '#data/csvText.ts'
import { npyFile } from '#data/npyFile.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { Button } from '#ui/Button.tsx'
import panelStyles from '#ui/panel.module.css'
import { saveFile } from '#ui/saveFile.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { printNumber } from '#draw/printNumber.ts'
import styles from './Panel.module.css'
import {
  distinctValues,
  knownLayers,
  layerFacts,
  type MatrixFacts,
  zerosHeld,
} from '#labs/matrix/model/matrixFacts.ts'
import { aboutText, countText } from '#draw/numberWords.ts'

/** What the matrix is made of, beside the first layers of known networks. */
export function Structure() {
  const { useLayer } = useLab(matrix)
  const layer = useLayer()
  const known = useMemo(() => knownLayers(), [])
  const zeros = zerosHeld(layer)
  const columns = [{ name: 'This', facts: layerFacts(layer) }, ...known]
  return (
    <>
      <table className={`${panelStyles.table} ${styles.facts}`}>
        <caption className={styles.note}>
          {countText(distinctValues(layer))} different numbers in W, the 0 of empty cells among them
          {zeros > 0 && `; ${countText(zeros)} of the cells that are not empty hold a 0 as well`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Matrix</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column.name}>{text(column.facts)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        Sparse is CSR: a number and its column for each cell that is not empty, and where each row
        begins, 4 bytes each.
      </p>
      <ExportButtons layer={layer} />
    </>
  )
}

/** A line of the table each; numbers are kept as float32. */
const lines: readonly (readonly [string, (facts: MatrixFacts) => string])[] = [
  ['Rows', ({ rows }) => shortCount(rows)],
  ['Columns', ({ columns }) => shortCount(columns)],
  ['Not empty', ({ nonZeros }) => shortCount(nonZeros)],
  ['Empty, %', ({ rows, columns, nonZeros }) => percentText(1 - nonZeros / rows / columns)],
  ['Weights', ({ parameters }) => shortCount(parameters)],
  ['Dense', ({ rows, columns }) => bytesText(4 * rows * columns)],
  ['Sparse', ({ rows, nonZeros }) => bytesText(8 * nonZeros + 4 * (rows + 1))],
  ['As a kernel', ({ parameters }) => bytesText(4 * parameters)],
]

/** Whole up to a million, then in millions. */
function shortCount(count: number): string {
  return count < 1e6 ? countText(count) : `${printNumber(count / 1e6, 1).text} M`
}

function percentText(fraction: number): string {
  return aboutText(100 * fraction, fraction > 0.99 ? 3 : 1)
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** In steps of a thousand. */
function bytesText(bytes: number): string {
  const at = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${printNumber(bytes / 1000 ** at, at === 0 ? 0 : 1).text} ${units[at]}`
}

/** Saves the matrix as a file of numbers. */
function ExportButtons({ layer }: { layer: MatrixLayer }) {
  const { values, outputs, inputs, isTransposed } = layer
  const name = `matrix-${isTransposed ? 'transposed-' : ''}${outputs}x${inputs}`
  const save = (content: BlobPart, type: string, ending: string) =>
    saveFile(new Blob([content], { type }), `${name}.${ending}`)
  return (
    <div className={panelStyles.buttons}>
      <Button
        icon={<Download />}
        tooltip="The numbers of W as float32, for numpy.load"
        onPress={() => save(npyFile(values, [outputs, inputs]), 'application/octet-stream', 'npy')}
      >
        W as .npy
      </Button>
      <Button
        icon={<Download />}
        tooltip="The numbers of W, a line for each row"
        onPress={() => save(csvText(values, inputs), 'text/csv', 'csv')}
      >
        W as CSV
      </Button>
    </div>
  )
}
