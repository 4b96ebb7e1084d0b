import { Command, Keyboard, Settings2, SlidersHorizontal } from 'lucide-react'
import { useContext, useEffect, useRef } from 'react'
import type { LabEntry } from '#labs/lab.ts'
import { PreferencesContext, usePreferences } from '#state/usePreferences.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Menu } from '#ui/Menu.tsx'
import styles from './Rail.module.css'
import { useShell } from './ShellContext.ts'
import { shortcut } from './shortcut.ts'
import { themes } from './themes.ts'

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

/** The mark: a window on a picture, in the two colours of input and kernel. */
function Brand() {
  const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((col) => ({ row, col })))
  return (
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden>
      {cells.map(({ row, col }) => (
        <rect
          key={`${row} ${col}`}
          x={4 + 8.5 * col}
          y={4 + 8.5 * row}
          width="7"
          height="7"
          rx="1.5"
          fill="var(--input)"
          opacity={[0.25, 0.5, 1][col]}
        />
      ))}
      <rect
        x="11"
        y="2.5"
        width="18.5"
        height="18.5"
        rx="2.5"
        fill="none"
        stroke="var(--kernel)"
        strokeWidth="2.5"
      />
    </svg>
  )
}

/** How the app looks: theme, presenter view, full screen, and the way to the preferences. */
function ViewMenu() {
  const { actions, openDialog } = useShell()
  const preferences = useContext(PreferencesContext)
  const theme = usePreferences((all) => all.theme)
  const item = (id: 'presenter' | 'fullScreen', label: string) => ({
    label,
    shortcut: shortcut(id),
    onAction: () => void actions[id]?.(),
  })
  return (
    <Menu
      label="Theme and view"
      iconOnly
      icon={<Settings2 />}
      side="end"
      groups={[
        {
          title: 'Theme',
          isExclusive: true,
          items: themes.map(({ value, label }) => ({
            label,
            isChecked: value === theme,
            onAction: () => preferences.setState({ theme: value }),
          })),
        },
        {
          items: [
            item('presenter', 'Presenter view'),
            item('fullScreen', 'Full screen'),
            { label: 'Preferences', onAction: () => openDialog('preferences') },
          ],
        },
      ]}
    />
  )
}
