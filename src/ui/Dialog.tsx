import {
  useEffect,
  useId,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
} from 'react'
import { X } from 'lucide-react'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the first of them the safest. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'large'
  /** 'top': its head keeps its place while what is under it grows and shrinks; else in the middle. */
  readonly place?: 'top'
  /** False hides the head; the title still names the dialog. */
  readonly hasHead?: boolean
}

/**
 * A modal over the browser's own dialog: the page behind is inert, focus comes in and goes back to
 * where it was, Escape and a press outside close it.
 */
export function Dialog(props: DialogProps) {
  return props.isOpen ? <OpenDialog {...props} /> : null
}

function OpenDialog(props: DialogProps) {
  const { title, onClose, children, footer, size, place, hasHead = true } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const handlers = useModal(dialog, onClose)
  const titleId = useId()

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      data-place={place}
      aria-labelledby={hasHead ? titleId : undefined}
      aria-label={hasHead ? undefined : title}
      {...handlers}
    >
      <div className={styles.content}>
        {hasHead && (
          <header className={styles.head}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <IconButton label="Close" icon={<X aria-hidden="true" />} onPress={onClose} />
          </header>
        )}
        <div className={styles.body}>{children}</div>
        {footer !== undefined && <footer className={styles.foot}>{footer}</footer>}
      </div>
    </dialog>
  )
}

/**
 * Shows a dialog element as a modal while it is mounted and gives focus back afterwards. Escape and
 * a press that both begins and ends outside ask to close; a drag out of the dialog does not.
 */
function useModal(ref: RefObject<HTMLDialogElement | null>, onClose: () => void) {
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
