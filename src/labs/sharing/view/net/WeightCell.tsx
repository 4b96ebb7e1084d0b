import { printNumber } from '#draw/printNumber.ts'
import type { Kind } from '#labs/sharing/model/kind.ts'
import { weightColour } from './lineColours.ts'
import type { SharingNet } from '#labs/sharing/model/net.ts'
import styles from './Net.module.css'
import type { WindowTap } from '#labs/sharing/model/windowOf.ts'

/** One weight in its colour; of all cells one is there for those who use keys. */
export function WeightCell(props: {
  readonly net: SharingNet
  readonly kind: Kind
  readonly tap: WindowTap
  readonly at: number
  readonly isActive: boolean
  readonly isOn: boolean
}) {
  const { net, kind, tap, at, isActive, isOn } = props
  const { row, column, weight, line } = tap
  const value = weight === undefined ? undefined : printNumber(net.weights[kind][weight] ?? 0).text
  const where = net.geometry.inputHeight === 1 ? '' : `row ${row + 1}, column `
  const said = value === undefined ? 'padding, no weight' : `weight ${value}`
  const role = isActive
    ? ({
        role: 'gridcell',
        tabIndex: 0,
        'aria-colindex': column + 1,
        'aria-label': `${where}${column + 1}: ${said}`,
      } as const)
    : ({ 'aria-hidden': true } as const)
  const style =
    weight === undefined
      ? undefined
      : (({ colour, ink }) => ({ background: colour, color: ink }))(
          weightColour(net, kind, weight, line),
        )
  return (
    <div
      {...role}
      className={styles.cell}
      style={style}
      data-at={at}
      data-none={weight === undefined || undefined}
      data-on={isOn || undefined}
    >
      {value}
    </div>
  )
}
