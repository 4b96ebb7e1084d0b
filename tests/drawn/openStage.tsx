import { act, render } from '@testing-library/react'
import type { LabEntry } from '#labs/lab.ts'
import { LabProvider } from '#parts/lab/LabContext.tsx'
import { createPreferences } from '#state/preferences.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { settled } from './awaited.ts'
import { layOut } from './layoutHost.ts'
import { type StageRoom, stageRoom, windows } from './stageSizes.ts'

/** A lab's picture and formula as they stand at a step. */
export interface OpenStage {
  readonly stage: HTMLElement
  readonly strip: HTMLElement
  /** How many steps there are. */
  readonly count: number
  /** Gives it the room that it has in a window. */
  readonly show: (window: (typeof windows)[number]) => Promise<StageRoom>
  readonly seek: (step: number) => Promise<void>
  readonly close: () => void
}

/** Opens stage and strip of a lab under one of its presets. All that these tests know of what a lab is stands here. */
export async function openStage(entry: LabEntry, preset: number): Promise<OpenStage> {
  const lab = (await entry.load()).create()
  const { session, presets, Stage, Strip } = lab
  session.reset()
  presets[preset]?.apply()
  session.playback.pause()
  const preferences = createPreferences(undefined)
  preferences.setState({ reduceMotion: 'on' })
  const stage = document.createElement('div')
  document.body.append(stage)
  const show = async (window: (typeof windows)[number]) => {
    const room = stageRoom(entry.id, preset, window)
    layOut(stage, room, window)
    await settled()
    return room
  }
  await show(windows[0])
  const { container, unmount } = render(
    <PreferencesContext value={preferences}>
      <LabProvider lab={lab}>
        <Stage />
        <section>
          <Strip />
        </section>
      </LabProvider>
    </PreferencesContext>,
    { container: stage },
  )
  await settled()
  return {
    stage,
    strip: container.querySelector<HTMLElement>(':scope > section')!,
    count: session.clock().count,
    show,
    seek: async (step) => {
      act(() => session.playback.seek(step))
      await settled()
    },
    close: () => {
      unmount()
      stage.remove()
    },
  }
}
