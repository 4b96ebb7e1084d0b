import { type FocusEvent, useEffect, useState } from 'react'
import { Notice } from '#ui/Notice.tsx'
import { CopyReport } from './CopyReport.tsx'
import styles from './NoticeRegion.module.css'
import type { NoticeRecord } from './notices.ts'

/**
 * A good message goes by itself after this long, in ms, counted anew once pointer and focus have
 * left it; a problem stays until it is dismissed.
 */
const infoStays = 8000

/** What the person is told: read out when it comes. */
export function NoticeRegion(props: {
  readonly notices: readonly NoticeRecord[]
  readonly onDismiss: (id: number) => void
}) {
  return (
    <section className={styles.region} aria-live="polite" aria-label="Notices">
      {props.notices.map((notice) => (
        <Said key={notice.id} notice={notice} onDismiss={props.onDismiss} />
      ))}
    </section>
  )
}

function Said(props: { readonly notice: NoticeRecord; readonly onDismiss: (id: number) => void }) {
  const { notice, onDismiss } = props
  const { id, kind, sentences, report } = notice
  const [isPointed, setIsPointed] = useState(false)
  const [isFocused, setIsFocused] = useState(false)
  const isRunning = kind === 'info' && !isPointed && !isFocused

  useEffect(() => {
    if (!isRunning) return
    const timer = setTimeout(onDismiss, infoStays, id)
    return () => clearTimeout(timer)
  }, [id, isRunning, onDismiss])

  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent) =>
    setIsFocused(currentTarget.contains(relatedTarget))

  return (
    <div
      onPointerEnter={() => setIsPointed(true)}
      onPointerLeave={() => setIsPointed(false)}
      onFocus={() => setIsFocused(true)}
      onBlur={handleBlur}
    >
      <Notice
        kind={kind}
        actions={report === undefined ? undefined : <CopyReport report={report} />}
        onDismiss={() => onDismiss(id)}
      >
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  )
}
