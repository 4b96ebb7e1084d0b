import { ChevronRight } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './panel.module.css'

interface OpenItemProps extends ComponentProps<'li'> {
  readonly isOpen: boolean
  readonly onOpen: () => void
  /** What the button that opens it says. */
  readonly name: ReactNode
  /** Beside it. */
  readonly buttons: ReactNode
  /** Under both, also while it is closed. */
  readonly note?: ReactNode
}

/** An item of a list: a line, and under it, when it is open, all that can be set. */
export function OpenItem(props: OpenItemProps) {
  const { isOpen, onOpen, name, buttons, note, className = '', children, ...rest } = props
  const id = useId()
  return (
    <li {...rest} className={`${styles.item} ${className}`} data-open={isOpen || undefined}>
      <div className={styles.itemHead}>
        <button
          type="button"
          className={`${styles.toggle} ${styles.wide}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onOpen}
        >
          <ChevronRight aria-hidden="true" />
          {name}
        </button>
        {buttons}
      </div>
      {note}
      <div id={id} className={styles.open} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  )
}
