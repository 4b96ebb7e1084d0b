import { useLab } from '#parts/lab/LabContext.tsx'
import { sharing } from '#labs/sharing/sharing.ts'
import type { KeyboardEvent } from 'react'
import { Slider } from '#ui/Slider.tsx'
import { kindAt, kindNames } from '#labs/sharing/model/kind.ts'
import { morphOf } from '#labs/sharing/work/morph.ts'
import styles from './Net.module.css'

const limits = { min: 0, max: 2, step: 0.05 }

/** The position of the morph, to be dragged; Page keys go from stop to stop. */
export function TieSlider() {
  const lab = useLab(sharing)
  const { session } = lab
  const tie = session.useSettings((settings) => settings.tie)
  const set = (next: number, gesture?: string) => {
    morphOf(lab).stop()
    session.notify(session.change({ tie: next }, gesture))
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const next =
      event.key === 'PageUp'
        ? Math.floor(tie + 1)
        : event.key === 'PageDown'
          ? Math.ceil(tie - 1)
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
        aria-label="Dense, local, shared"
        value={tie}
        limits={limits}
        valueText={tieText(tie)}
        onChange={(next, isActive) => set(next, isActive ? 'tie' : undefined)}
        onChangeEnd={session.endGesture}
      />
    </div>
  )
}

function tieText(tie: number): string {
  const name = kindNames[kindAt(tie)].toLowerCase()
  if (Number.isInteger(tie)) return name
  return `${Math.round((tie % 1) * 100)} % from ${tie < 1 ? 'dense to local' : 'local to shared'}`
}
