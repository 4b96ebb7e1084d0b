import { useId, useState, type ReactNode } from 'react'
import { ChevronRight } from 'lucide-react'
import styles from './Section.module.css'

export interface SectionProps {
  readonly title: string
  readonly children: ReactNode
  readonly isCollapsible?: boolean
  readonly startsOpen?: boolean
  /** What a closed section still shows, such as its main value. */
  readonly summary?: ReactNode
}

/** A part of a panel under a heading. Closed, it is still found by the browser's search in the page. */
export function Section({
  title,
  children,
  isCollapsible = false,
  startsOpen = true,
  summary,
}: SectionProps) {
  const [isOpen, setOpen] = useState(startsOpen)
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 className={styles.heading}>
        {isCollapsible ? (
          <button
            id={id}
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={`${id}body`}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight aria-hidden="true" className={styles.arrow} />
            {title}
          </button>
        ) : (
          <span id={id}>{title}</span>
        )}
        {!isOpen && summary !== undefined && <span className={styles.summary}>{summary}</span>}
      </h3>
      <div
        id={`${id}body`}
        className={styles.body}
        ref={(body) => {
          if (isOpen) body?.removeAttribute('hidden')
          else body?.setAttribute('hidden', 'until-found')
          const open = () => setOpen(true)
          body?.addEventListener('beforematch', open)
          return () => body?.removeEventListener('beforematch', open)
        }}
      >
        {children}
      </div>
    </section>
  )
}
