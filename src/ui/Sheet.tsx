import { Dialog, type DialogProps } from './Dialog.tsx'

export type SheetProps = Omit<DialogProps, 'shape' | 'size'>

/** A dialog at the window's edge: at the foot on phones, where the thumb is; at the end elsewhere. */
export function Sheet(props: SheetProps) {
  return <Dialog {...props} shape="sheet" />
}
