import { type KeyboardEvent, useRef, useState } from 'react'
import { Dialog } from '#ui/Dialog.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import styles from './CommandPalette.module.css'
import type { PaletteCommand } from './paletteCommands.ts'
import { searchCommands } from './searchCommands.ts'

/** Every command by name: type a few of its letters, Enter runs the first, arrows go to the others. */
export function CommandPalette(props: {
  readonly commands: readonly PaletteCommand[]
  readonly onClose: () => void
}) {
  const [query, setQuery] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const found = searchCommands(props.commands, query)

  const run = (command: PaletteCommand | undefined) => {
    if (!command) return
    props.onClose()
    command.run()
  }
  const handleKey = (event: KeyboardEvent) => {
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, button') ?? [])]
    const from = stops.findIndex((stop) => stop === event.target)
    const to = from === 0 && event.key === 'ArrowUp' ? stops.length - 1 : moved(from, event.key)
    if (to === undefined) return
    event.preventDefault()
    stops[Math.min(Math.max(0, to), stops.length - 1)]?.focus()
  }
  const handleItemKey = (event: KeyboardEvent) => {
    handleKey(event)
    // typing goes on in the field
    if (isTyping(event)) box.current?.querySelector('input')?.focus()
  }

  return (
    <Dialog title="All commands" isOpen hasHead={false} place="top" onClose={props.onClose}>
      <div ref={box}>
        <input
          className={styles.query}
          aria-label="Find a command"
          placeholder="Find a command, a setting, a lab"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              event.preventDefault()
              run(found[0])
            } else handleKey(event)
          }}
        />
        <output className={styles.count}>
          {found.length === 0
            ? 'No command goes by these letters.'
            : `${found.length} of ${props.commands.length}`}
        </output>
        <ul className={styles.list} aria-label="Commands">
          {found.map((command) => (
            <li key={`${command.group} ${command.label}`}>
              <button
                type="button"
                className={styles.command}
                onClick={() => run(command)}
                onKeyDown={handleItemKey}
              >
                <span className={styles.group}>{command.group}</span>
                <span className={styles.label}>{command.label}</span>
                {command.keys !== undefined && <Kbd keys={command.keys} />}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
}

/** The stop that a key leads to from another; undefined for a key that does not move. */
function moved(from: number, key: string): number | undefined {
  const by = steps[key]
  return by === undefined ? undefined : from + by
}

const isTyping = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key === 'Backspace' || (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey)
