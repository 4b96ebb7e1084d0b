import type { ReactNode } from 'react'
import type { ButtonProps } from './Button.tsx'
import styles from './IconButton.module.css'
import type { Side } from './placeBeside.ts'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<
  ButtonProps,
  'children' | 'icon' | 'kind' | 'tooltip'
> {
  /** The name, also shown as the tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly kind?: 'plain' | 'primary' | 'quiet'
  /** More than the name, where the name does not say it all. */
  readonly tooltip?: string | undefined
  readonly size?: 'small' | 'medium' | 'large'
  readonly side?: Side
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, kind = 'quiet', tooltip, size = 'medium', side = 'top', ...more } = props
  const { onPress, shortcut, isPressed, disabled, ...rest } = more
  const isDisabled = disabled !== undefined && disabled !== false
  const text = typeof disabled === 'string' ? disabled : tooltip
  return (
    <Tooltip
      text={text ?? label}
      describes={text !== undefined}
      shortcut={isDisabled ? undefined : shortcut}
      side={side}
    >
      <button
        {...rest}
        type="button"
        className={styles.button}
        data-kind={kind}
        data-size={size}
        aria-label={label}
        aria-pressed={isPressed}
        aria-disabled={isDisabled || undefined}
        onClick={() => {
          if (!isDisabled) onPress()
        }}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
