import type { ReactNode } from 'react'
import styles from './Button.module.css'
import { Pressable, type PressableProps } from './Pressable.tsx'

export interface ButtonProps extends Omit<PressableProps, 'className'> {
  readonly icon?: ReactNode
  readonly kind?: 'plain' | 'primary' | 'quiet'
}

export function Button({ children, icon, kind = 'plain', ...button }: ButtonProps) {
  return (
    <Pressable {...button} className={styles.button} data-kind={kind}>
      {icon}
      <span className={styles.label}>{children}</span>
    </Pressable>
  )
}
