import { useLayoutEffect, useRef } from 'react'
import type { LabPreset, ShellLab } from '#parts/lab/shellLab.ts'
import type { Actions, Notify } from './actions.ts'
import styles from './Layout.module.css'
import { PanelBoundary } from './PanelBoundary.tsx'
import { PanelHead } from './PanelHead.tsx'
import { Presets } from './Presets.tsx'

/** The lab's controls under what can be done with all of them; a sheet in narrow windows. */
export function ControlPanel(props: {
  readonly lab: ShellLab
  readonly actions: Actions
  readonly notify: Notify
  readonly isSheet: boolean
  readonly onApply: (preset: LabPreset) => void
  readonly onHide: () => void
}) {
  const { lab, isSheet, notify } = props
  const { Panel, session } = lab
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
      <h2 className={styles.heard}>Controls</h2>
      <PanelHead
        lab={lab}
        actions={props.actions}
        notify={notify}
        isSheet={isSheet}
        onHide={props.onHide}
      />
      <div className={styles.controls}>
        <Presets presets={lab.presets} onApply={props.onApply} />
        <PanelBoundary place="The panel" session={session} notify={notify}>
          <Panel />
        </PanelBoundary>
      </div>
    </aside>
  )
}
