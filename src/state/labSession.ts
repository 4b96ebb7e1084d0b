import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { StoreApi } from 'zustand/vanilla'
import { decodeSettings } from './decodeSettings.ts'
import { encodeSettings } from './encodeSettings.ts'
import { firstPlayhead, isSamePlayhead, playheadOf, type Playhead } from './playhead.ts'
import { stepField } from './playheadFields.ts'
import { createPlayback, type PlaybackStore } from './playback.ts'
import type { Clock } from './playbackMath.ts'
import { stepText } from './stepText.ts'
import type { Repaired, SettingTable } from './setting.ts'
import { sessionClock } from './sessionClock.ts'
import { checkKeys, initialSettings } from './settingRows.ts'
import { createSettingsStore, isSame } from './settingsStore.ts'

/** What the shell needs of a lab, whatever its settings are. */
export interface ShellSession {
  readonly id: string
  readonly playback: PlaybackStore
  /** Whether the playback stands where the lab begins. */
  readonly isAtStart: () => boolean
  /** Back to the initial settings, which can be undone, and to the beginning of the playback. */
  readonly reset: () => void
  /** Settings, pace and step as they were before the last change, paused; false when there was none. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /** Hook: re-renders when undo or redo becomes possible or impossible. */
  readonly useHistory: () => { readonly canUndo: boolean; readonly canRedo: boolean }
  /** Outputs, row length and products under the present settings. */
  readonly clock: () => Clock
  /** Hook: the same, re-rendering when one of them changes. */
  readonly useClock: () => Clock
  /** Calls back after the settings or the playhead have changed; returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Calls back after settings were changed, in whatever way but resolving; returns what ends it. */
  readonly onChange: (listener: () => void) => () => void
  /** `#/slide?k=3&step=12`: what differs from the initial settings, at most 2,048 characters. */
  readonly writeLink: () => string
  /** A sentence on each setting that the link (“it”) cannot hold, such as a photograph. */
  readonly notInLink: () => string[]
  /** Takes what can be read of `k=3&step=12`; returns sentences about what could not. */
  readonly readLink: (query: string) => string[]
  /** Tells the person something; no sentences, nothing is told. */
  readonly notify: (sentences: readonly string[], kind?: NotifyKind) => void
  /** Calls back with all that is told; returns what ends it. */
  readonly onNotify: (listener: NotifyListener) => () => void
}

type NotifyKind = 'info' | 'problem'
type NotifyListener = (kind: NotifyKind, sentences: readonly string[]) => void

/** What a part that several labs have asks of their sessions: the settings `S` are some of the lab's. */
export interface PartSession<S extends object> {
  readonly table: SettingTable<S>
  readonly settings: () => S
  /** Hook: a value of the settings; re-renders when it changes (compared shallowly). */
  readonly useSettings: <T>(select: (settings: S) => T) => T
  /**
   * Changes some settings, repairs the rest, returns the repair's sentences. Changes with the same
   * gesture in a row are one undo entry, until endGesture().
   */
  readonly change: (patch: Partial<S>, gesture?: string) => string[]
  /** Puts values in the place of those that only stood for them: nothing was changed, nor can it be undone. */
  readonly resolve: (patch: Partial<S>) => void
  /** Closes the undo entry that changes of one gesture share. */
  readonly endGesture: () => void
  readonly notify: ShellSession['notify']
}

/** A lab's settings and step, and all that can be done to them. */
export interface LabSession<S extends object> extends ShellSession, PartSession<S> {
  readonly store: StoreApi<{ settings: S }>
  /**
   * The initial settings with these in their place, from the first output, output by output: the
   * same whatever there was before, which can be undone. Returns the repair's sentences.
   */
  readonly begin: (patch: Partial<S>) => string[]
  /**
   * Ends the clock of the present settings after so many outputs, when what follows has turned out to be nothing;
   * undefined takes that back.
   */
  readonly endAt: (count: number | undefined) => void
  /** Whether these are values of the present settings, and those named besides are still the initial ones. */
  readonly has: (patch: Partial<S>, untouched?: readonly (keyof S)[]) => boolean
}

/**
 * A session on the table's initial settings, which must be legal. Throws a RangeError when two rows
 * have the same key.
 */
export function createLabSession<S extends object>({
  id,
  table,
  repair,
  clock: clockOf,
  startsAt = () => 0,
  onBegin,
}: {
  id: string
  table: SettingTable<S>
  repair: (settings: S) => Repaired<S>
  clock: (settings: S) => Clock
  /** The output that is told first, and that a link without a step leads to; counted from 0. */
  startsAt?: (settings: S) => number
  /** Lets go of what is passing, such as a pin: all settings are about to be set anew. */
  onBegin?: () => void
}): LabSession<S> {
  checkKeys(table)
  const initial = initialSettings(table)
  const { clock, endAt, useEnd } = sessionClock(() => settings(), clockOf)
  const playback = createPlayback(clock)
  const held = createSettingsStore(initial, playback.playhead)
  const { store, history, set, setQuietly, endGesture } = held
  const settings = () => store.getState().settings
  const start = (): Playhead => ({ ...firstPlayhead, output: startsAt(settings()) })
  playback.standAt(start())
  store.subscribe(playback.settle)
  let isResolving = false
  const onChange = (listener: () => void) =>
    store.subscribe((now, before) => {
      if (now.settings !== before.settings && !isResolving) listener()
    })

  const notifyListeners = new Set<NotifyListener>()
  const canUndo = () => history.getState().pastStates.length > 0
  const canRedo = () => history.getState().futureStates.length > 0
  const link = () => encodeSettings(table, settings(), playback.playhead(), `#/${id}`, start())
  const begin = (patch: Partial<S>) => {
    const repaired = repair({ ...initial, ...patch })
    onBegin?.()
    set(repaired.settings)
    playback.standAt(start())
    return [...repaired.notes]
  }
  const travelled = (playhead: Playhead | undefined) => {
    if (playhead) playback.standAt(playhead)
    return playhead !== undefined
  }

  return {
    id,
    table,
    store,
    settings,
    playback,
    endGesture,
    undo: () => travelled(held.undo()),
    redo: () => travelled(held.redo()),
    canUndo,
    canRedo,
    clock,
    useSettings: (select) =>
      useStore(
        store,
        useShallow((state) => select(state.settings)),
      ),
    isAtStart: () => isSamePlayhead(playback.playhead(), start()),
    useHistory: () => ({
      canUndo: useStore(history, canUndo),
      canRedo: useStore(history, canRedo),
    }),
    useClock() {
      useEnd()
      return useStore(store, useShallow(clock))
    },
    endAt(count) {
      endAt(count)
      playback.settle()
    },
    change(patch, gesture) {
      const repaired = repair({ ...settings(), ...patch })
      set(repaired.settings, gesture)
      return [...repaired.notes]
    },
    begin,
    has(patch, untouched = []) {
      const kept = Object.fromEntries(untouched.map((name) => [name, initial[name]]))
      return isSame({ ...settings(), ...kept, ...patch }, settings())
    },
    resolve(patch) {
      isResolving = true
      setQuietly(repair({ ...settings(), ...patch }).settings)
      isResolving = false
    },
    onChange,
    reset() {
      begin({})
      playback.reset()
      playback.standAt(start())
    },
    subscribe(listener) {
      const ends = [
        store.subscribe(listener),
        playback.subscribe((now, before) => {
          const at = clock()
          if (!isSamePlayhead(playheadOf(now, at), playheadOf(before, at))) listener()
        }),
      ]
      return () => ends.forEach((end) => end())
    },
    notify(sentences, kind = 'info') {
      if (sentences.length > 0) notifyListeners.forEach((listener) => listener(kind, sentences))
    },
    onNotify(listener) {
      notifyListeners.add(listener)
      return () => notifyListeners.delete(listener)
    },
    writeLink: () => link().link,
    notInLink: () => link().lacks,
    readLink(query) {
      const read = decodeSettings(table, query)
      const repaired = repair(read.settings)
      onBegin?.()
      // The link that a page opens with is where undo ends; a later one can be undone.
      if (settings() === initial && !canUndo() && !canRedo()) setQuietly(repaired.settings)
      else set(repaired.settings)
      const hasStep = query.split('&').some((field) => field.startsWith(`${stepField.key}=`))
      const wanted = hasStep ? read.playhead : { ...read.playhead, output: start().output }
      const reached = playheadWithin(wanted, clock())
      playback.standAt(reached.playhead)
      return [...read.notes, ...repaired.notes, ...reached.notes]
    },
  }
}

/** The playhead brought among the outputs and products that there are, with a sentence when it was not. */
function playheadWithin(playhead: Playhead, clock: Clock): { playhead: Playhead; notes: string[] } {
  const { count, products, noun = 'output', firstNumber, names } = clock
  const said = `${stepField.key}=${stepField.write(playhead)} in the link`
  const last = count - 1
  if (playhead.output > last) {
    // Links count every step from 1; what the screen counts otherwise is named as there.
    const isOther = firstNumber !== undefined || names !== undefined
    const reached = `${isOther ? `${noun} ` : ''}${stepText(last, clock)}`
    const note = `${said} is past the last ${noun}; the step is ${reached}.`
    return { playhead: { ...playhead, output: last, products: 0 }, notes: [note] }
  }
  if (playhead.products > products) {
    const note = `${said} counts more products than a window has; all ${products} are counted.`
    return { playhead: { ...playhead, products }, notes: [note] }
  }
  return { playhead, notes: [] }
}
