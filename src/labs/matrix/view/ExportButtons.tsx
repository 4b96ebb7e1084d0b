import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { Download } from 'lucide-react'
import { csvText } from '#data/csvText.ts'
import { npyFile } from '#data/npyFile.ts'
import { Button } from '#ui/Button.tsx'
import { saveFile } from '#ui/saveFile.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import panelStyles from '#ui/panel.module.css'

/** Saves the matrix as a file of numbers. */
export function ExportButtons() {
  const lab = useLab(matrix)
  return (
    <div className={panelStyles.buttons}>
      <Button
        icon={<Download />}
        tooltip="The numbers of W as float32, for numpy.load"
        onPress={() => {
          const layer = lab.layer()
          const file = npyFile(layer.values, [layer.outputs, layer.inputs])
          saveFile(new Blob([file], { type: 'application/octet-stream' }), `${fileName(layer)}.npy`)
        }}
      >
        W as .npy
      </Button>
      <Button
        icon={<Download />}
        tooltip="The numbers of W, a line for each row"
        onPress={() => {
          const layer = lab.layer()
          saveFile(
            new Blob([csvText(layer.values, layer.inputs)], { type: 'text/csv' }),
            `${fileName(layer)}.csv`,
          )
        }}
      >
        W as CSV
      </Button>
    </div>
  )
}

/** "matrix-36x36", or "matrix-transposed-36x16". */
function fileName({ outputs, inputs, isTransposed }: MatrixLayer): string {
  return `matrix-${isTransposed ? 'transposed-' : ''}${outputs}x${inputs}`
}
