import { useLab } from '#parts/lab/LabContext.tsx'
import { sharing } from '#labs/sharing/sharing.ts'
import type { KeyboardEvent } from 'react'
import { Slider } from '#ui/Slider.tsx'
import { kindAt, kindNames } from '#labs/sharing/model/kind.ts'
import { morphOf } from '#labs/sharing/work/morph.ts'
import styles from './Net.module.css'

const limits = { min: 0, max: 2, step: 0.05 }

/** The position of the morph, to be dragged; Page keys go from stop to stop. */
export function ShareSlider() {
  const lab = useLab(sharing)
  const { session } = lab
  const sharedness = session.useSettings((settings) => settings.sharedness)
  const set = (next: number, gesture?: string) => {
    morphOf(lab).stop()
    session.notify(session.change({ sharedness: next }, gesture))
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const next =
      event.key === 'PageUp'
        ? Math.floor(sharedness + 1)
        : event.key === 'PageDown'
          ? Math.ceil(sharedness - 1)
          : undefined
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    set(Math.min(2, Math.max(0, next)))
  }
  const keys = { onKeyDown: handleKeyDown }
  return (
    <div className={styles.slider} {...keys}>
      <Slider
        label="Dense, local, shared"
        value={sharedness}
        limits={limits}
        valueText={sharednessText(sharedness)}
        onChange={(next, isActive) => set(next, isActive ? 'sharedness' : undefined)}
        onChangeEnd={session.endGesture}
      />
    </div>
  )
}

function sharednessText(sharedness: number): string {
  const name = kindNames[kindAt(sharedness)].toLowerCase()
  if (Number.isInteger(sharedness)) return name
  return `${Math.round((sharedness % 1) * 100)} % from ${sharedness < 1 ? 'dense to local' : 'local to shared'}`
}
