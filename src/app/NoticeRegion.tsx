import { Notice } from '#ui/Notice.tsx'
import styles from './NoticeRegion.module.css'
import type { NoticeRecord } from './notices.ts'

/** What the person is told: read out when it comes, gone when dismissed. */
export function NoticeRegion(props: {
  readonly notices: readonly NoticeRecord[]
  onDismiss(id: number): void
}) {
  return (
    <div className={styles.region} role="status" aria-label="Notices">
      {props.notices.map((notice) => (
        <Notice key={notice.id} kind={notice.kind} onDismiss={() => props.onDismiss(notice.id)}>
          {notice.text}
        </Notice>
      ))}
    </div>
  )
}
