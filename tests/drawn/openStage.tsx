import { act, render } from '@testing-library/react'
import type { LabEntry } from '#labs/lab.ts'
import { LabProvider } from '#parts/lab/LabContext.tsx'
import { createPreferences } from '#state/preferences.ts'
import { PreferencesContext } from '#state/usePreferences.ts'
import { settled } from './awaited.ts'
import { layOut } from './layoutHost.ts'
import type { ExtraScene } from './scenes.ts'
import { type StageRoom, stageRoom, windows } from './stageSizes.ts'

/** A lab's picture and formula as they stand at a step. */
export interface OpenStage {
  readonly stage: HTMLElement
  readonly strip: HTMLElement
  /** The controls, where they are asked for; else nothing is in it. */
  readonly panel: HTMLElement
  /** How many steps there are. */
  readonly count: number
  /** What is said of the step to those who do not see it. */
  readonly describe: () => string
  /** Gives it the room that it has in a window. */
  readonly show: (window: (typeof windows)[number]) => Promise<StageRoom>
  readonly seek: (step: number) => Promise<void>
  /** To a place between two steps, where windows glide. */
  readonly glide: (step: number) => Promise<void>
  readonly close: () => void
}

/** Opens stage and strip of a lab under one of its presets, or another scene. All that these tests know of what a lab is stands here. */
export async function openStage(entry: LabEntry, scene: number | ExtraScene): Promise<OpenStage> {
  const lab = (await entry.load()).create()
  const { session, presets, Stage, Strip, Panel } = lab
  session.reset()
  const isPreset = typeof scene === 'number'
  if (isPreset) presets[scene]?.apply()
  else {
    const problems = session.readLink(scene.link)
    if (problems.length > 0) throw new Error(problems.join(' '))
  }
  session.playback.pause()
  const preferences = createPreferences(undefined)
  preferences.setState({ reduceMotion: 'on' })
  const stage = document.createElement('div')
  document.body.append(stage)
  const show = async (window: (typeof windows)[number]) => {
    const room = stageRoom(entry.id, isPreset ? scene : scene.like, window)
    layOut(stage, room, window)
    await settled()
    // Parts whose size follows from what was drawn meanwhile.
    layOut(stage, room, window)
    await settled()
    return room
  }
  await show(windows[0])
  const hasPanel = !isPreset && scene.hasPanel
  const { container, unmount } = render(
    <PreferencesContext value={preferences}>
      <LabProvider lab={lab}>
        <Stage />
        <section>
          <section>
            <Strip />
          </section>
          <section>{hasPanel && <Panel />}</section>
        </section>
      </LabProvider>
    </PreferencesContext>,
    { container: stage },
  )
  await settled()
  if (!isPreset && scene.passing) {
    const { pointing } = lab.instance as { pointing: { set: (patch: object) => void } }
    act(() => pointing.set(scene.passing ?? {}))
    await settled()
  }
  const [strip, panel] = container.querySelectorAll<HTMLElement>(':scope > section > section')
  return {
    stage,
    strip: strip!,
    panel: panel!,
    count: session.clock().count,
    describe: lab.describe,
    show,
    seek: async (step) => {
      act(() => session.playback.seek(step))
      await settled()
    },
    glide: async (step) => {
      act(() => {
        preferences.setState({ reduceMotion: 'off' })
        session.playback.seek(step)
      })
      await settled()
    },
    close: () => {
      unmount()
      stage.remove()
    },
  }
}
