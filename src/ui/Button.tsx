import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface ButtonProps extends Omit<
  ComponentProps<'button'>,
  'children' | 'className' | 'disabled' | 'onClick' | 'style' | 'type'
> {
  readonly children: ReactNode
  readonly icon?: ReactNode
  readonly kind?: 'plain' | 'primary' | 'quiet'
  readonly onPress: () => void
  readonly tooltip?: string | undefined
  /** The chord that does the same, as it is printed on keys: `Alt+K`. */
  readonly shortcut?: string | undefined
  /** Given, the button is a toggle. */
  readonly isPressed?: boolean | undefined
  /** True or the reason. The button keeps its place in the tab order, so that the reason can be read. */
  readonly disabled?: boolean | string | undefined
}

export function Button(props: ButtonProps) {
  const {
    children,
    icon,
    kind = 'plain',
    onPress,
    tooltip,
    shortcut,
    isPressed,
    disabled,
    ...rest
  } = props
  const isDisabled = disabled !== undefined && disabled !== false
  const button = (
    <button
      {...rest}
      type="button"
      className={styles.button}
      data-kind={kind}
      aria-pressed={isPressed}
      aria-disabled={isDisabled || undefined}
      onClick={() => {
        if (!isDisabled) onPress()
      }}
    >
      {icon}
      <span className={styles.label}>{children}</span>
    </button>
  )
  const text = typeof disabled === 'string' ? disabled : tooltip
  if (text === undefined && shortcut === undefined) return button
  return (
    <Tooltip text={text} shortcut={isDisabled ? undefined : shortcut}>
      {button}
    </Tooltip>
  )
}
