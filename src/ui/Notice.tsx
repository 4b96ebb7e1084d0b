import type { ReactNode } from 'react'
import { Info, TriangleAlert, X } from 'lucide-react'
import { IconButton } from './IconButton.tsx'
import styles from './Notice.module.css'

export interface NoticeProps {
  readonly kind: 'info' | 'problem'
  readonly children: ReactNode
  readonly onDismiss?: (() => void) | undefined
  /** What can be done about it: buttons. */
  readonly actions?: ReactNode
}

/** A sentence for the person, told by an icon and words, not by colour alone. The region around it announces. */
export function Notice({ kind, children, onDismiss, actions }: NoticeProps) {
  const Icon = kind === 'problem' ? TriangleAlert : Info
  return (
    <div className={styles.notice} data-kind={kind}>
      <Icon aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        {kind === 'problem' && <span data-heard>Problem: </span>}
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss !== undefined && (
        <IconButton
          label="Dismiss"
          size="small"
          icon={<X aria-hidden="true" />}
          onPress={onDismiss}
        />
      )}
    </div>
  )
}
