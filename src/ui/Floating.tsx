import { useLayoutEffect, useRef, type ComponentProps, type ReactNode, type RefObject } from 'react'
import styles from './Floating.module.css'
import { placeBeside, type Side } from './placeBeside.ts'

export interface FloatingProps extends Omit<
  ComponentProps<'div'>,
  'ref' | 'popover' | 'className'
> {
  readonly anchor: RefObject<HTMLElement | null>
  readonly side: Side
  readonly align?: 'center' | 'start'
  readonly look?: 'words' | 'menu'
  readonly boxRef?: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}

/** A box in the browser's top layer beside its anchor: above dialogs, clipped by nothing, within its panel's width. */
export function Floating(props: FloatingProps) {
  const { anchor, side, align = 'center', boxRef, look = 'words', children, ...rest } = props
  const own = useRef<HTMLDivElement>(null)
  const box = boxRef ?? own

  useLayoutEffect(() => {
    const place = () => {
      if (anchor.current && box.current) moveBeside(anchor.current, box.current, side, align)
    }
    box.current?.showPopover?.()
    place()
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, { capture: true })
    }
  }, [anchor, box, side, align])

  return (
    <div {...rest} ref={box} className={`${styles.box} ${styles[look]}`} popover="manual">
      {children}
    </div>
  )
}

function moveBeside(anchor: HTMLElement, box: HTMLElement, side: Side, align: 'center' | 'start') {
  const column = anchor.closest('aside')?.getBoundingClientRect()
  if (column) box.style.setProperty('--column', `${column.width}px`)
  const { left, top } = placeBeside(
    anchor.getBoundingClientRect(),
    { width: box.offsetWidth, height: box.offsetHeight },
    { width: document.documentElement.clientWidth, height: window.innerHeight },
    { side, align, column, isRightToLeft: getComputedStyle(anchor).direction === 'rtl' },
  )
  box.style.left = `${left}px`
  box.style.top = `${top}px`
}
