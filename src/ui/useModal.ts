import {
  useEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react'

/**
 * Shows a dialog element as a modal while it is mounted and gives focus back afterwards. Escape and
 * a press that both begins and ends outside ask to close; a drag out of the dialog does not.
 */
export function useModal(ref: RefObject<HTMLDialogElement | null>, onClose: () => void) {
  const pressBegan = useRef<EventTarget>(null)

  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    markModal()
    return () => {
      dialog?.close()
      markModal()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [ref])

  return {
    onCancel: (event: SyntheticEvent) => {
      event.preventDefault()
      if (event.target === ref.current) onClose()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      event.stopPropagation()
      onClose()
    },
    onPointerDown: (event: PointerEvent) => {
      pressBegan.current = event.target
    },
    onClick: (event: MouseEvent) => {
      if (event.target === ref.current && pressBegan.current === ref.current) onClose()
    },
  }
}

/** Tells the style sheets whether the page lies under a dialog; asking with `:has` would cost time in every frame. */
function markModal() {
  const isModal = document.querySelector('dialog:modal') !== null
  document.documentElement.toggleAttribute('data-modal', isModal)
}
