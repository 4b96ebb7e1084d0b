import type { ReactNode } from 'react'
import styles from './Button.module.css'
import { Pressable, type PressableProps } from './Pressable.tsx'

export interface IconButtonProps extends Omit<PressableProps, 'children' | 'className'> {
  /** The name, also shown as the tooltip, unless there is more to say. */
  readonly label: string
  readonly icon: ReactNode
  readonly kind?: 'plain' | 'primary' | 'quiet'
  readonly size?: 'small' | 'medium'
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, kind = 'quiet', size = 'medium', ...button } = props
  return (
    <Pressable
      {...button}
      className={`${styles.button} ${styles.icon}`}
      data-kind={kind}
      data-size={size}
      aria-label={label}
    >
      {icon}
    </Pressable>
  )
}
