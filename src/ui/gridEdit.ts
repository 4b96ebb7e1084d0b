import type { Cell } from '#draw/gridBox.ts'
import type { Limits } from '#core/limits.ts'

/** How the numbers of a grid are changed: each change is bounded and applied by `onChange`. */
export interface GridEdit {
  readonly value: (cell: Cell) => number
  /** What a typed number may be; beyond, it is brought to the nearest end and the person is told. */
  readonly limits: Limits
  readonly notify: (problem: string) => void
  /** What Alt+arrow and a slow drag change by. */
  readonly fine: number
  /** What Shift+arrow and the wheel change by. */
  readonly coarse: number
  /** Changes with the same gesture in a row are undone as one. */
  readonly onChange: (cell: Cell, value: number, gesture?: string) => void
  readonly onEnd: () => void
}

interface Key {
  readonly key: string
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
}

/** What a key changes the active number by; undefined for a key that changes nothing. */
export function stepOf(
  { key, altKey, shiftKey, ctrlKey }: Key,
  edit: GridEdit,
): number | undefined {
  if (ctrlKey || altKey === shiftKey) return undefined
  const size = altKey ? edit.fine : edit.coarse
  if (key === 'ArrowUp' || key === 'ArrowRight') return size
  if (key === 'ArrowDown' || key === 'ArrowLeft') return -size
  return undefined
}

/** Whether a key opens the active number for typing: Enter, F2, or what a number begins with. */
export function startsEdit({ key, ctrlKey, altKey }: Omit<Key, 'shiftKey'>): boolean {
  if (ctrlKey || altKey) return false
  return key === 'Enter' || key === 'F2' || /^[\d.,−-]$/.test(key)
}
