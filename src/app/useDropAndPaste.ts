import { useEffect, useEffectEvent, useState } from 'react'
import { textField } from './useShortcuts.ts'

/**
 * Everything that is dropped or pasted anywhere on the window goes to `onTake`, but for a text given to a text field.
 * Returns whether something is being dragged over the window, for the hint.
 */
export function useDropAndPaste(onTake: (transfer: DataTransfer) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent(onTake)

  useEffect(() => {
    let depth = 0 // enter and leave come for every element on the way
    const enter = (event: DragEvent) => {
      if (!isFromOutside(event.dataTransfer)) return
      depth += 1
      setIsOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setIsOver(false)
    }
    const over = (event: DragEvent) => {
      // else the browser opens the file in our place
      if (!isForField(event.target, event.dataTransfer)) event.preventDefault()
    }
    const give = (event: Event, transfer: DataTransfer | null) => {
      if (event.defaultPrevented || !transfer || isForField(event.target, transfer)) return
      event.preventDefault()
      take(transfer)
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setIsOver(false)
      give(event, event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => give(event, event.clipboardData)
    const listeners = new AbortController()
    const { signal } = listeners
    window.addEventListener('dragenter', enter, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener('paste', paste, { signal })
    return () => listeners.abort()
  }, [])

  return isOver
}

const isFromOutside = (transfer: DataTransfer | null) =>
  transfer !== null && [...transfer.types].some((type) => type === 'Files' || type === 'text/plain')

/** Whether a text comes to where one types; no field can hold a file, nor the HTML beside a copied image. */
const isForField = (target: EventTarget | null, transfer: DataTransfer | null) =>
  target instanceof Element &&
  target.closest(textField) !== null &&
  transfer !== null &&
  [...transfer.types].some((type) => /^text(?!\/html)/.test(type))
