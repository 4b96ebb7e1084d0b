import { PanelRightOpen, X } from 'lucide-react'
import {
  type RefObject,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react'
import type { LabPreset, ShellLab } from '#parts/lab/shellLab.ts'
import { usePlaybackClock } from '#state/usePlaybackClock.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { ControlPanel } from './ControlPanel.tsx'
import { DropHint } from './DropHint.tsx'
import styles from './Layout.module.css'
import { PanelBoundary } from './PanelBoundary.tsx'
import { useShell } from './ShellContext.ts'
import { StepSentence } from './StepSentence.tsx'
import { Transport } from './Transport.tsx'
import { takeTransfer } from './actions.ts'
import { shortcut } from './shortcut.ts'
import { useDropAndPaste } from './useDropAndPaste.ts'
import { useLinkWriter } from './useLinkWriter.ts'
import type { Route } from './useRoute.ts'

/** A lab in its frame: title, picture, formula, transport and panel, joined to keys, link and clipboard. */
export function LabView(props: {
  readonly lab: ShellLab
  readonly route: Route
  /** The preset applied last; its sentence stands in the place of the question. */
  readonly preset: LabPreset | undefined
  /** The settings were changed, in whatever way. */
  readonly onChange: () => void
}) {
  const { lab, route, onChange } = props
  const { session, Stage, Strip } = lab
  const { view, notify } = useShell()
  useEffect(() => session.onNotify(notify), [session, notify])
  useEffect(() => session.onChange(onChange), [session, onChange])
  // Brings the lab to what the link says, before it is painted, and says what of it could not be read.
  useLayoutEffect(() => {
    // the link of the present state has nothing to say, and would drop what no link can hold
    if (route.link !== session.writeLink()) notify('problem', session.readLink(route.query))
  }, [session, route, notify])
  useLinkWriter(session)
  const stage = useRef<HTMLDivElement>(null)
  usePaperSize(stage)
  useAutoplay(lab, route.entry.id)
  usePlaybackClock(session)
  useEffect(() => () => session.playback.pause(), [session])
  const isDragging = useDropAndPaste((transfer) => void takeTransfer(lab, transfer, notify))

  return (
    <>
      <main id="stage" className={styles.main} data-stage tabIndex={-1}>
        <header className={styles.title}>
          <h1>{route.entry.title}</h1>
          <p aria-live="polite">{props.preset?.sentence ?? route.entry.question}</p>
          <div>
            {!view.isPanelOpen && !view.isNarrow && (
              <IconButton
                label="Show the panel"
                icon={<PanelRightOpen />}
                side="bottom"
                shortcut={shortcut('hidePanels')}
                onPress={view.togglePanel}
              />
            )}
            {view.isPresenting && (
              <IconButton
                label="Leave presenter view"
                icon={<X />}
                side="bottom"
                shortcut={shortcut('presenter')}
                onPress={view.togglePresenting}
              />
            )}
          </div>
        </header>
        <div ref={stage} className={styles.stage} translate="no" data-shown="picture">
          <PanelBoundary place="The picture" session={session}>
            <Stage />
          </PanelBoundary>
        </div>
        <section className={styles.strip} aria-label="Formula" translate="no" data-shown="formula">
          <PanelBoundary place="The formula" session={session}>
            <Strip />
          </PanelBoundary>
        </section>
        <div className={styles.transport}>
          <Transport lab={lab} />
        </div>
      </main>
      {view.isPanelOpen && <ControlPanel lab={lab} />}
      <StepSentence lab={lab} />
      {isDragging && <DropHint />}
    </>
  )
}

/**
 * Hook: tells the style for paper the size that an element has in the window, in pixels, as --width and --height.
 * When a page is printed it is too late to lay a picture out anew.
 */
function usePaperSize(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const target = element.current
    if (!target) return undefined
    const paper = window.matchMedia('print')
    const observer = new ResizeObserver(() => {
      if (paper.matches) return
      const pixels = { '--width': target.offsetWidth, '--height': target.offsetHeight }
      for (const [name, value] of Object.entries(pixels)) {
        target.style.setProperty(name, String(value))
      }
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
}

/**
 * Plays, or greets in the lab's own way, by itself on the first visit to a lab; not under reduced motion, and not away
 * from the step a link leads to. That moment comes once in each lab: what is allowed later starts nothing.
 */
function useAutoplay({ session: { playback, isAtStart }, playIntro }: ShellLab, id: string) {
  const preferences = useContext(PreferencesContext)
  const isStill = useReducedMotion()

  const begin = useEffectEvent(() => {
    const { labsSeen } = preferences.getState()
    if (labsSeen.includes(id)) return
    preferences.setState({ labsSeen: [...labsSeen, id] })
    if (isStill || !isAtStart()) return
    if (playIntro) playIntro()
    else playback.play()
  })
  useEffect(() => begin(), [])
}
