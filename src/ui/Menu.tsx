import { useId, useRef, useState, type ReactNode } from 'react'
import { Check } from 'lucide-react'
import { Button } from './Button.tsx'
import { Floating } from './Floating.tsx'
import { IconButton } from './IconButton.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'
import type { Side } from './placeBeside.ts'
import { useMenuKeys } from './useMenuKeys.ts'

export interface MenuItem {
  readonly label: string
  readonly icon?: ReactNode
  readonly shortcut?: string | undefined
  /** Given, the item is a mark that is on or off; within a group that is exclusive, one of several. */
  readonly isChecked?: boolean | undefined
  /** True or the reason. */
  readonly disabled?: boolean | string | undefined
  readonly onAction: () => void
}

export interface MenuGroup {
  readonly title?: string | undefined
  readonly isExclusive?: boolean | undefined
  readonly items: readonly MenuItem[]
}

export interface MenuProps {
  /** The name of the button that opens it, and of the menu. */
  readonly label: string
  readonly icon?: ReactNode
  /** True shows the icon alone. */
  readonly iconOnly?: boolean
  readonly side?: Side
  readonly groups: readonly MenuGroup[]
}

/** A button and the list of commands it opens: arrows, Home, End and first letters move; Escape goes back. */
export function Menu({ label, icon, iconOnly = false, side = 'bottom', groups }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const close = (returnFocus: boolean) => {
    setOpen(false)
    if (returnFocus) trigger.current?.focus()
  }
  const handleKeyDown = useMenuKeys({ isOpen, box, trigger, close })
  const shared = {
    ref: trigger,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? id : undefined,
    onPress: () => setOpen(!isOpen),
    onKeyDown: (event: { key: string; preventDefault(): void }) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      setOpen(true)
    },
  }

  return (
    <>
      {iconOnly ? (
        <IconButton {...shared} label={label} icon={icon} kind="quiet" side={side} />
      ) : (
        <Button {...shared} icon={icon}>
          {label}
        </Button>
      )}
      {isOpen && (
        <Floating
          anchor={trigger}
          boxRef={box}
          side={side}
          align="start"
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          look="menu"
          onKeyDown={handleKeyDown}
        >
          {groups.map((group, index) => (
            <fieldset key={group.title ?? index} aria-label={group.title} className={styles.group}>
              {group.title !== undefined && (
                <div aria-hidden="true" className={styles.title}>
                  {group.title}
                </div>
              )}
              {group.items.map((item) => (
                <Item key={item.label} item={item} group={group} onDone={() => close(true)} />
              ))}
            </fieldset>
          ))}
        </Floating>
      )}
    </>
  )
}

function Item({ item, group, onDone }: { item: MenuItem; group: MenuGroup; onDone: () => void }) {
  const isDisabled = item.disabled !== undefined && item.disabled !== false
  const role =
    item.isChecked === undefined
      ? 'menuitem'
      : group.isExclusive
        ? 'menuitemradio'
        : 'menuitemcheckbox'
  return (
    <button
      type="button"
      role={role}
      tabIndex={-1}
      className={styles.item}
      aria-checked={item.isChecked}
      aria-disabled={isDisabled || undefined}
      title={typeof item.disabled === 'string' ? item.disabled : undefined}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        if (isDisabled) return
        onDone()
        item.onAction()
      }}
    >
      <span className={styles.mark}>
        {item.isChecked ? <Check aria-hidden="true" /> : item.icon}
      </span>
      <span className={styles.label}>{item.label}</span>
      {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
    </button>
  )
}
