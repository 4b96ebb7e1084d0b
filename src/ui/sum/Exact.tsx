import { printNumber } from '#draw/printNumber.ts'
import { Tooltip } from '#ui/Tooltip.tsx'
import styles from './Sum.module.css'

/** A number; one whose digits were dropped has ≈, and shows them all when pointed at or focused. */
export function Exact(props: { value: number; digits?: number; tabIndex?: -1 }) {
  const { value, digits = 4, tabIndex } = props
  const { text, rounded, full } = printNumber(value, digits)
  if (!rounded) return <b>{text}</b>
  return (
    <Tooltip text={full}>
      <button type="button" className={styles.rounded} tabIndex={tabIndex}>
        ≈ {text}
      </button>
    </Tooltip>
  )
}
