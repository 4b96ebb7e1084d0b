import { useEffect, useRef } from 'react'

import { Command, Keyboard, SlidersHorizontal } from 'lucide-react'
import type { LabEntry } from '#labs/lab.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Brand } from './Brand.tsx'
import type { Actions } from './actions.ts'
import type { DialogName } from './Dialogs.tsx'
import styles from './Rail.module.css'
import { shortcut } from './shortcut.ts'
import { ViewMenu } from './ViewMenu.tsx'

/** The labs, and the dialogs of the whole app; a bar at the foot of the window on phones. */
export function Rail(props: {
  readonly catalog: readonly LabEntry[]
  readonly current: LabEntry
  readonly actions: Actions
  readonly isNarrow: boolean
  readonly isPanelOpen: boolean
  readonly onGo: (entry: LabEntry) => void
  readonly onOpen: (dialog: DialogName) => void
  readonly onTogglePanel: () => void
}) {
  const list = useRef<HTMLUListElement>(null)
  const { current, isNarrow } = props
  useEffect(() => {
    list.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [current, isNarrow])
  return (
    <nav className={styles.rail} aria-label="Labs">
      <span className={styles.brand} title="Kernelscope">
        <Brand />
      </span>
      <ul ref={list} className={styles.labs}>
        {props.catalog.map((entry) => {
          const { icon: Icon } = entry
          return (
            <li key={entry.id}>
              <a
                className={styles.lab}
                href={`#/${entry.id}`}
                title={entry.question}
                aria-current={entry === props.current ? 'page' : undefined}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return
                  event.preventDefault()
                  props.onGo(entry)
                }}
              >
                <Icon aria-hidden size={20} />
                {entry.title}
              </a>
            </li>
          )
        })}
      </ul>
      <div className={styles.foot}>
        {props.isNarrow && (
          <IconButton
            label="Controls"
            icon={<SlidersHorizontal />}
            isPressed={props.isPanelOpen}
            onPress={props.onTogglePanel}
          />
        )}
        <IconButton
          label="All commands"
          icon={<Command />}
          side="end"
          shortcut={shortcut('palette')}
          onPress={() => props.onOpen('palette')}
        />
        {!props.isNarrow && (
          <IconButton
            label="All keys"
            icon={<Keyboard />}
            side="end"
            shortcut={shortcut('help')}
            onPress={() => props.onOpen('keys')}
          />
        )}
        <ViewMenu actions={props.actions} onPreferences={() => props.onOpen('preferences')} />
      </div>
    </nav>
  )
}
