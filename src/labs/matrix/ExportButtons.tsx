import { Download } from 'lucide-react'
import { csvText } from '#data/csvText.ts'
import { npyFile } from '#data/npyFile.ts'
import { Button } from '#ui/Button.tsx'
import { saveFile } from '#ui/saveFile.ts'
import { matrixNow } from './matrixNow.ts'
import styles from './MatrixPanel.module.css'

/** Saves the matrix as a file of numbers. */
export function ExportButtons() {
  return (
    <div className={styles.buttons}>
      <Button
        icon={<Download />}
        tooltip="The numbers of W as float32, for numpy.load"
        onPress={() => {
          const { values, outputs, inputs } = matrixNow()
          const file = npyFile(values, [outputs, inputs])
          saveFile(new Blob([file], { type: 'application/octet-stream' }), `${fileName()}.npy`)
        }}
      >
        W as .npy
      </Button>
      <Button
        icon={<Download />}
        tooltip="The numbers of W, a line for each row"
        onPress={() => {
          const { values, inputs } = matrixNow()
          saveFile(new Blob([csvText(values, inputs)], { type: 'text/csv' }), `${fileName()}.csv`)
        }}
      >
        W as CSV
      </Button>
    </div>
  )
}

/** "matrix-36x36", or "matrix-transposed-36x16". */
function fileName(): string {
  const { outputs, inputs, isTransposed } = matrixNow()
  return `matrix-${isTransposed ? 'transposed-' : ''}${outputs}x${inputs}`
}
