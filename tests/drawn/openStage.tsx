import { act, render } from '@testing-library/react'
import type { LabEntry } from '#labs/lab.ts'
import { createPreferences } from '#state/preferences.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { layOut } from './layoutHost.ts'
import { stageRoom, type windows } from './stageSizes.ts'

/** A lab's picture and formula as they stand at a step. */
export interface OpenStage {
  readonly stage: HTMLElement
  readonly strip: HTMLElement
  /** How many steps there are. */
  readonly count: number
  readonly seek: (step: number) => Promise<void>
  readonly close: () => void
}

/** Opens stage and strip of a lab under one of its presets in a window of that size. All that the tests know of a lab is here. */
export async function openStage(
  entry: LabEntry,
  preset: number,
  window: (typeof windows)[number],
): Promise<OpenStage> {
  const { session, presets, Stage, Strip } = await entry.load()
  session.playback.reset()
  session.reset()
  presets[preset]?.apply()
  session.playback.pause()
  const room = stageRoom(entry.id, preset, window)
  const preferences = createPreferences(undefined)
  preferences.setState({ reduceMotion: 'on' })
  const root = document.createElement('div')
  root.style.position = 'absolute'
  document.body.append(root)
  layOut(root, room, window)
  const { container, unmount } = render(
    <PreferencesContext value={preferences}>
      <Stage />
      <section>
        <Strip />
      </section>
    </PreferencesContext>,
    { container: root },
  )
  const strip = container.querySelector<HTMLElement>(':scope > section')!
  await settled()
  return {
    stage: root,
    strip,
    count: session.clock().count,
    seek: async (step) => {
      act(() => session.playback.seek(step))
      await settled()
    },
    close: () => {
      unmount()
      root.remove()
    },
  }
}

/** Once nothing more comes: pictures, results of the engine, effects of effects. */
async function settled(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve))
  })
}
