import type { LabPreset } from '#parts/lab/shellLab.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Section.tsx'
import styles from './Presets.module.css'

/** Settings that are lessons in themselves. The first nine have a digit as their key. */
export function Presets(props: {
  readonly presets: readonly LabPreset[]
  readonly onApply: (preset: LabPreset) => void
}) {
  if (props.presets.length === 0) return null
  return (
    <Section title="Try this">
      <ul className={styles.presets}>
        {props.presets.map((preset, index) => (
          <li key={preset.label}>
            <Button
              tooltip={preset.sentence}
              shortcut={index < 9 ? String(index + 1) : undefined}
              onPress={() => props.onApply(preset)}
            >
              {preset.label}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
