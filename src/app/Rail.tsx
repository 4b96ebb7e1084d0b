import { useEffect, useRef } from 'react'
import { Command, Keyboard, SlidersHorizontal } from 'lucide-react'
import type { LabEntry } from '#labs/lab.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Brand } from './Brand.tsx'
import styles from './Rail.module.css'
import { useShell } from './ShellContext.ts'
import { shortcut } from './shortcut.ts'
import { ViewMenu } from './ViewMenu.tsx'

/** The labs, and the dialogs of the whole app; a bar at the foot of the window on phones. */
export function Rail({ current }: { readonly current: LabEntry }) {
  const { catalog, view, goTo, openDialog } = useShell()
  const { isNarrow } = view
  const list = useRef<HTMLUListElement>(null)
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
        {catalog.map((entry) => {
          const { icon: Icon } = entry
          return (
            <li key={entry.id}>
              <a
                className={styles.lab}
                href={`#/${entry.id}`}
                title={entry.question}
                aria-current={entry === current ? 'page' : undefined}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return
                  event.preventDefault()
                  goTo(entry)
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
        {isNarrow && (
          <IconButton
            label="Controls"
            icon={<SlidersHorizontal />}
            isPressed={view.isPanelOpen}
            onPress={view.togglePanel}
          />
        )}
        <IconButton
          label="All commands"
          icon={<Command />}
          side="end"
          shortcut={shortcut('palette')}
          onPress={() => openDialog('palette')}
        />
        {!isNarrow && (
          <IconButton
            label="All keys"
            icon={<Keyboard />}
            side="end"
            shortcut={shortcut('help')}
            onPress={() => openDialog('keys')}
          />
        )}
        <ViewMenu />
      </div>
    </nav>
  )
}
