import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import type { LabEntry } from '#labs/lab.ts'
import type { LabPreset, ShellLab } from '#parts/lab/shellLab.ts'
import { LabProvider } from '#parts/lab/LabContext.tsx'
import { usePreferences } from '#state/usePreferences.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import { type Actions, labActions } from './actions.ts'
import { LabStatus } from './LabStatus.tsx'
import { LabView } from './LabView.tsx'
import styles from './Layout.module.css'
import { NoticeRegion } from './NoticeRegion.tsx'
import { Rail } from './Rail.tsx'
import { type DialogName, ShellContext } from './ShellContext.ts'
import { useDialogs } from './useDialogs.ts'
import { useNotices } from './notices.ts'
import { useOpenLab } from './useOpenLab.ts'
import { useRoute } from './useRoute.ts'
import { type ShellView, useShellView } from './useShellView.ts'
import { useShortcuts } from './useShortcuts.ts'

/** Everything around a lab: which one is open, what is in sight, keys, dialogs and notices. */
export function Shell({ catalog }: { readonly catalog: readonly LabEntry[] }) {
  const { route, go } = useRoute(catalog)
  const { entry } = route
  const [opened] = useState(() => new Map<LabEntry, ShellLab>())
  const load = useOpenLab(entry, opened)
  const lab = load.status === 'ready' ? load.lab : undefined
  const { notices, notify, dismiss, settle } = useNotices()
  const view = useShellView(notify)
  const [dialog, setDialog] = useState<DialogName>()
  const dialogs = useDialogs(dialog, notify)
  const [preset, setPreset] = useState<LabPreset>()
  useTheme()
  useEffect(() => {
    // Not before anything has been pressed: the first sight need not wait for it.
    const kept = import('./keepFocus.ts').then(
      ({ keepFocus }) => keepFocus(),
      () => () => {}, // without a network the focus goes where the browser puts it
    )
    return () => void kept.then((end) => end())
  }, [])

  useEffect(() => {
    document.title = `${entry.title} · Kernelscope`
  }, [entry])
  useEffect(() => {
    if (route.unknown === undefined) return
    notify('problem', [`There is no lab “${route.unknown}” here; this is ${route.entry.title}.`])
  }, [route, notify])

  const choosePreset = (chosen: LabPreset) => {
    chosen.apply()
    setPreset(chosen)
    // after a press with the pointer the next key is meant for the picture, not for the button
    if (document.activeElement?.matches('button:not(:focus-visible)')) focusStage()
  }
  const changed = useCallback(() => {
    settle()
    // its sentence speaks of settings that are gone
    setPreset((shown) => (shown?.holds() ? shown : undefined))
  }, [settle])
  const ofLab = lab ? labActions(lab, { preset, choosePreset, notify }) : {}
  const goTo = (to: LabEntry) => {
    // a lab that was open before is found as it was left
    if (to !== entry) go(opened.get(to)?.session.writeLink() ?? `#/${to.id}`)
  }

  const actions = shellActions(ofLab, view, setDialog)
  useShortcuts(actions)

  return (
    <ShellContext
      value={{ catalog, view, actions, notify, choosePreset, goTo, openDialog: setDialog }}
    >
      <div
        className={styles.app}
        data-window={view.shape}
        data-panel={view.isPanelOpen ? 'open' : 'closed'}
        data-presenting={view.isPresenting || undefined}
      >
        <SkipLink />
        {!view.isPresenting && <Rail current={entry} />}
        {load.status === 'ready' ? (
          <LabProvider key={entry.id} lab={load.lab}>
            <LabView
              lab={load.lab}
              preset={preset && load.lab.presets.includes(preset) ? preset : undefined}
              route={route}
              onChange={changed}
            />
          </LabProvider>
        ) : (
          <LabStatus entry={entry} load={load} />
        )}
        <NoticeRegion notices={notices} onDismiss={dismiss} />
        {dialogs?.({ open: dialog, lab })}
      </div>
    </ShellContext>
  )
}

/** The commands of the open lab, and with them those that act on the shell. */
function shellActions(
  ofLab: Actions,
  view: ShellView,
  open: (dialog: DialogName) => void,
): Actions {
  return {
    ...ofLab,
    presenter: view.togglePresenting,
    fullScreen: view.toggleFullScreen,
    hidePanels: view.togglePanel,
    help: () => open('keys'),
    palette: () => open('palette'),
    escape: () => {
      if (view.isNarrow && view.isPanelOpen) return view.togglePanel()
      if (ofLab.escape?.() === true) return true
      return view.isPresenting ? view.togglePresenting() : false
    },
  }
}

function focusStage() {
  document.getElementById('stage')?.focus({ preventScroll: true })
}

/** First stop of the Tab key: past the rail, to the picture. The address stays the lab's. */
function SkipLink() {
  return (
    <a
      className={styles.skip}
      href="#stage"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('stage')?.focus()
      }}
    >
      Skip to the picture
    </a>
  )
}

/** Puts theme and motion on <html>, where the tokens read them; the system's theme needs no attribute. */
function useTheme() {
  const theme = usePreferences((preferences) => preferences.theme)
  const isStill = useReducedMotion()

  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
    if (isStill) dataset['motion'] = 'reduced'
    else delete dataset['motion']
  }, [theme, isStill])
}
