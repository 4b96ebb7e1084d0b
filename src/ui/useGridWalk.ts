import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'

interface GridWalk {
  /** The move that a key makes, if any. */
  readonly moveOf: (key: Pick<KeyboardEvent, 'key' | 'ctrlKey'>) => (() => void) | undefined
  readonly onEnter?: () => void
  /** Clears a pin; false when there is none: then the stage has the focus. */
  readonly onEscape: () => boolean
}

/**
 * Hook: a grid that is walked by keys and has one tab stop. The focus follows to the cell that is `active` after a move;
 * with `moves` as its key it is another cell to those who hear it.
 */
export function useGridWalk({ moveOf, onEnter, onEscape }: GridWalk) {
  const active = useRef<HTMLDivElement>(null)
  const isWalking = useRef(false)
  const [moves, setMoves] = useState(0)
  useLayoutEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    active.current?.focus({ preventScroll: true, focusVisible: true })
  })
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return
    const move = moveOf({ key: event.key, ctrlKey: event.ctrlKey || event.metaKey })
    if (move) {
      isWalking.current = true
      setMoves(moves + 1)
      move()
    } else if (event.key === 'Enter' && onEnter) onEnter()
    else if (event.key === 'Escape') {
      if (!onEscape())
        active.current?.closest<HTMLElement>('[data-stage]')?.focus({ preventScroll: true })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { active, moves, isWalking, handleKeyDown }
}
