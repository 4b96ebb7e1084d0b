import type { ComponentProps, ReactNode } from 'react'
import type { Side } from './placeBeside.ts'
import { Tooltip } from './Tooltip.tsx'

export interface PressableProps extends Omit<
  ComponentProps<'button'>,
  'disabled' | 'onClick' | 'style' | 'type'
> {
  readonly onPress: () => void
  readonly tooltip?: string | undefined
  /** The chord that does the same, as it is printed on keys: `Alt+K`. */
  readonly shortcut?: string | undefined
  readonly side?: Side | undefined
  /** Given, the button is a toggle. */
  readonly isPressed?: boolean | undefined
  /** True or the reason. The button keeps its place in the tab order, so that the reason can be read. */
  readonly disabled?: boolean | string | undefined
}

/** A button with its tooltip: the reason why it is disabled, else what it does, else its name where that is not seen. */
export function Pressable(props: PressableProps): ReactNode {
  const { onPress, tooltip, shortcut, side, isPressed, disabled, ...rest } = props
  const button = (
    <button
      {...rest}
      type="button"
      aria-pressed={isPressed}
      aria-disabled={Boolean(disabled) || undefined}
      onClick={() => {
        if (!disabled) onPress()
      }}
    />
  )
  const says = typeof disabled === 'string' ? disabled : tooltip
  const text = says ?? rest['aria-label']
  if (text === undefined && shortcut === undefined) return button
  return (
    <Tooltip
      text={text}
      describes={says !== undefined || rest['aria-label'] === undefined}
      shortcut={disabled ? undefined : shortcut}
      side={side}
    >
      {button}
    </Tooltip>
  )
}
