import { useRef, type ReactNode } from 'react'
import { Button, type ButtonProps } from './Button.tsx'

interface FileButtonProps extends Pick<ButtonProps, 'icon' | 'kind' | 'disabled' | 'tooltip'> {
  readonly children: ReactNode
  /** As in the file input: `image/*`, `.png`. */
  readonly accept?: string
  /** Whether several can be picked at once. */
  readonly multiple?: boolean
  readonly onPick: (files: readonly File[]) => void
}

/** A button that opens the device's file picker. Picking the same file again counts as picking it. */
export function FileButton({ children, accept, multiple, onPick, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onPress={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onPick(files)
        }}
      />
    </>
  )
}
