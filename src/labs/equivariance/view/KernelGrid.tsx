import { cellText } from '#draw/numberWords.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance } from '#labs/equivariance/equivariance.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import type { Ramp } from '#draw/ramp.ts'
import { settingEdit } from '#parts/lab/settingEdit.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { gridOf } from './gridScenes.ts'
import { shortText } from '#labs/equivariance/model/words.ts'

/** The kernel of the layer. Changed by hand it is one's own; only squares of 3 or 5 cells can be. */
export function KernelGrid({ ramp, box }: { ramp: Ramp; box: GridBox }) {
  const { session, useLayer } = useLab(equivariance)
  const { weight } = useLayer().chain
  const scene = gridOf(weight, ramp)
  const canEdit = scene.rows === scene.columns && scene.rows > 1
  const at = ({ row, column }: Cell) => row * scene.columns + column
  const value = (cell: Cell) => rounded(weight.data[at(cell)] ?? 0)
  return (
    <MatrixGrid
      label="Kernel"
      scene={scene}
      box={box}
      drag={canEdit ? 'value' : 'cells'}
      describe={(cell) => `weight, ${cellText(cell)}: ${shortText(value(cell))}`}
      onPoint={() => undefined}
      edit={
        canEdit
          ? settingEdit(session, {
              value,
              limits: { min: -1000, max: 1000, step: 1e-4 },
              fine: 0.1,
              change: (cell, next) => ({
                kernel: 'own',
                own: Array.from(weight.data, rounded).with(at(cell), next),
              }),
            })
          : undefined
      }
    />
  )
}

/** Four decimals: what a link holds. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
