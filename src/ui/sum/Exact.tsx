import { printNumber } from '#draw/printNumber.ts'
import { Tooltip } from '#ui/Tooltip.tsx'
import styles from './Sum.module.css'

/** A number; one whose digits were dropped has ≈, and shows them all when pointed at or focused. */
export function Exact({ value, tabIndex }: { value: number; tabIndex?: -1 }) {
  const { text, rounded, full } = printNumber(value, 4)
  if (!rounded) return <b>{text}</b>
  return (
    <Tooltip text={full}>
      <button type="button" className={styles.rounded} tabIndex={tabIndex}>
        ≈ {text}
      </button>
    </Tooltip>
  )
}
