import { useLayoutEffect, useRef } from 'react'
import type { LabPreset, ShellLab } from '#parts/lab/shellLab.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Section.tsx'
import panelStyles from '#ui/panel.module.css'
import styles from './Layout.module.css'
import { PanelBoundary } from './PanelBoundary.tsx'
import { PanelHead } from './PanelHead.tsx'
import { useShell } from './ShellContext.ts'

/** The lab's controls under what can be done with all of them; a sheet in narrow windows. */
export function ControlPanel({ lab }: { readonly lab: ShellLab }) {
  const { Panel, session } = lab
  const isSheet = useShell().view.isNarrow
  const panel = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    const opened = panel.current
    const before = document.activeElement
    if (isSheet) opened?.focus()
    return () => {
      if (!opened?.contains(document.activeElement)) return
      // hidden from within, the focus goes to where it was, or to the picture, and not astray
      const isThere =
        before instanceof HTMLElement && before !== document.body && before.isConnected
      const back = isSheet && isThere ? before : document.getElementById('stage')
      back?.focus()
    }
  }, [isSheet])

  return (
    <aside ref={panel} className={styles.panel} aria-label="Controls" tabIndex={-1}>
      <h2 data-heard>Controls</h2>
      <PanelHead lab={lab} />
      <div className={styles.controls}>
        <Presets presets={lab.presets} />
        <PanelBoundary place="The panel" session={session}>
          <Panel />
        </PanelBoundary>
      </div>
    </aside>
  )
}

/** Settings that are lessons in themselves. The first nine have a digit as their key. */
function Presets({ presets }: { readonly presets: readonly LabPreset[] }) {
  const { choosePreset } = useShell()
  if (presets.length === 0) return null
  return (
    <Section title="Try this">
      <ul className={panelStyles.buttons}>
        {presets.map((preset, index) => (
          <li key={preset.label}>
            <Button
              tooltip={preset.sentence}
              shortcut={index < 9 ? String(index + 1) : undefined}
              onPress={() => choosePreset(preset)}
            >
              {preset.label}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
