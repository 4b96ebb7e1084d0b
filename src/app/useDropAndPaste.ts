import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Everything that is dropped anywhere on the window or pasted outside a text field goes to `onTake`.
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
    const over = (event: DragEvent) => event.preventDefault() // else the browser opens the file in our place
    const drop = (event: DragEvent) => {
      event.preventDefault()
      depth = 0
      setIsOver(false)
      if (event.dataTransfer) take(event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTextField(event.target) || !event.clipboardData) return
      event.preventDefault()
      take(event.clipboardData)
    }
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

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=range], [type=radio], [type=checkbox])'))
