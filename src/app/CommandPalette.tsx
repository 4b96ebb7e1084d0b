import { type KeyboardEvent, useId, useState } from 'react'
import { Dialog } from '#ui/Dialog.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import styles from './CommandPalette.module.css'
import { fuzzyFilter } from './fuzzyFilter.ts'
import type { PaletteCommand } from './paletteCommands.ts'

/** Every command by name: type a few of its letters, choose with the arrows, run with Enter. */
export function CommandPalette(props: {
  readonly commands: readonly PaletteCommand[]
  onClose(): void
}) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const listId = useId()
  const found = fuzzyFilter(props.commands, query, ({ group, label }) => `${label} ${group}`)

  const run = (command: PaletteCommand | undefined) => {
    if (!command) return
    props.onClose()
    command.run()
  }
  const handleKey = (event: KeyboardEvent) => {
    const to = targetOf(event.key, chosen, found.length)
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(found[chosen])
    else if (to !== undefined) setChosen(to)
    else return
    event.preventDefault()
  }

  return (
    <Dialog title="All commands" isOpen hasHead={false} onClose={props.onClose}>
      <input
        className={styles.query}
        role="combobox"
        aria-label="Find a command"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
        placeholder="Find a command, a lab, a theme"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setChosen(0)
        }}
        onKeyDown={handleKey}
      />
      <ul className={styles.list} id={listId} role="listbox" aria-label="Commands">
        {found.map((command, index) => (
          <li
            key={`${command.group} ${command.label}`}
            id={`${listId}-${index}`}
            className={styles.command}
            role="option"
            aria-selected={index === chosen}
            ref={index === chosen ? showInList : undefined}
            onPointerMove={() => setChosen(index)}
            onClick={() => run(command)}
          >
            <span className={styles.group}>{command.group}</span>
            <span className={styles.label}>{command.label}</span>
            {command.keys !== undefined && <Kbd keys={command.keys} />}
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={styles.nothing}>No command has these letters in order.</p>
      )}
    </Dialog>
  )
}

/** The place in the list that a key leads to; undefined for a key that types. */
function targetOf(key: string, from: number, count: number): number | undefined {
  const page = 8
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (from + 1) % count,
    ArrowUp: (from - 1 + count) % count,
    PageDown: Math.min(count - 1, from + page),
    PageUp: Math.max(0, from - page),
  }
  return count > 0 ? targets[key] : undefined
}

const showInList = (item: HTMLElement | null) => item?.scrollIntoView({ block: 'nearest' })
