import type { KeyboardEvent } from 'react'
import { kindAt } from '#labs/sharing/model/kind.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { morphOf } from '#labs/sharing/work/morph.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Slider } from '#ui/Slider.tsx'
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
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return
    event.preventDefault()
    event.stopPropagation()
    const next = event.key === 'PageUp' ? Math.floor(sharedness + 1) : Math.ceil(sharedness - 1)
    set(Math.min(2, Math.max(0, next)))
  }
  const keys = { onKeyDown: handleKeyDown }
  return (
    <div className={styles.slider} {...keys}>
      <Slider
        aria-label="Dense, local, shared"
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
  if (Number.isInteger(sharedness)) return kindAt(sharedness)
  return `${Math.round((sharedness % 1) * 100)} % from ${sharedness < 1 ? 'dense to local' : 'local to shared'}`
}
