import { useEffect, useEffectEvent } from 'react'
import { commandFor, type KeyPlace } from '#state/commandFor.ts'
import { keyRow } from '#state/keys.ts'
import { usePreferences } from '#state/usePreferences.ts'
import { startsEdit } from '#ui/gridEdit.ts'
import type { Actions } from './actions.ts'

/**
 * Runs the commands of the key table; keys that a control has used itself are left alone, and all of them
 * while a dialog is open, of the shell or of a lab: what is behind it is out of reach.
 */
export function useShortcuts(actions: Actions) {
  const singleKeys = usePreferences((preferences) => preferences.singleKeys)

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (document.querySelector('dialog[open]')) return
    const id = commandFor(event, placeOf(event), { singleKeys })
    const action = id && actions[id]
    if (!action) return
    const isIdleRepeat = event.repeat && !keyRow(id).repeats
    if (isIdleRepeat || action(event) !== false) event.preventDefault()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => handleKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isUndo(key: string): boolean {
  return ['z', 'y'].includes(key.toLowerCase())
}

/** Where a key was pressed. A control on the stage keeps the keys that it works with. */
function placeOf(event: KeyboardEvent): KeyPlace {
  const { target, key } = event
  if (!(target instanceof Element) || target === document.body) return 'stage'
  // A number that is not being typed has no history of its own: undo is the lab's.
  if (target.matches('[role=spinbutton]:not([data-typing])') && isUndo(key)) return 'anywhere'
  if (target.matches(textField)) return 'text'
  // a slider has a use for the keys of a clicker
  if (target.matches('input[type=range]') && key.startsWith('Page')) return 'text'
  if (key === 'Escape' && !target.closest('[role=grid]')) return 'stage'
  if (!target.closest('[data-stage]')) return 'anywhere'
  const grid = target.closest('[role=grid]')
  if (grid) {
    // a number typed at a grid is meant for it, even where it is only read; other keys are the stage's there
    const isRead = grid.getAttribute('aria-readonly') === 'true'
    return isRead && !startsEdit(event) ? 'stage' : 'grid'
  }
  if (target.matches('input, select, [role=slider], [role=radio]')) return 'anywhere'
  const isPressKey = key === ' ' || key === 'Enter'
  return isPressKey && target.closest('button, a, summary') ? 'anywhere' : 'stage'
}

/** A selector of what one types text into. */
export const textField =
  'textarea, [contenteditable=true], input:not([type=range], [type=radio], [type=checkbox], [type=color], [type=file], [type=button])'
