import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Floating } from './Floating.tsx'
import { Kbd } from './Kbd.tsx'
import type { Side } from './placeBeside.ts'
import { useHint } from './useHint.ts'

export interface TooltipProps {
  readonly text: ReactNode
  readonly shortcut?: string | undefined
  readonly side?: Side | undefined
  /** False when the text only repeats the control's name, so that it is not read twice. */
  readonly describes?: boolean
  readonly children: ReactNode
}

/** Words beside its one child, on resting the pointer or the keyboard's focus; Escape closes them. */
export function Tooltip({
  text,
  shortcut,
  side = 'top',
  describes = true,
  children,
}: TooltipProps) {
  const hint = useHint()
  const id = useId()
  const wrapper = useRef<HTMLSpanElement>(null)
  const anchor = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    const child = wrapper.current?.firstElementChild
    if (!(child instanceof HTMLElement)) return
    anchor.current = child
    if (!hint.isOpen || !describes) return
    const before = child.getAttribute('aria-describedby')
    child.setAttribute('aria-describedby', before === null ? id : `${before} ${id}`)
    return () => {
      if (before === null) child.removeAttribute('aria-describedby')
      else child.setAttribute('aria-describedby', before)
    }
  }, [hint.isOpen, describes, id])

  return (
    <span ref={wrapper} style={{ display: 'contents' }} {...hint.pointer} {...hint.focus}>
      {children}
      {hint.isOpen && (
        <Floating anchor={anchor} side={side} id={id} role="tooltip" data-describes={describes}>
          {text}
          {shortcut !== undefined && <Kbd keys={shortcut} />}
        </Floating>
      )}
    </span>
  )
}
