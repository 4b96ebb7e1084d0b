import type { LabPreset } from '#parts/lab/shellLab.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Section.tsx'
import { useShell } from './ShellContext.ts'
import panelStyles from '#ui/panel.module.css'

/** Settings that are lessons in themselves. The first nine have a digit as their key. */
export function Presets({ presets }: { readonly presets: readonly LabPreset[] }) {
  const { choosePreset } = useShell()
  if (presets.length === 0) return null
  return (
    <Section title="Try this">
      <ul className={panelStyles.buttons}>
        {presets.map((preset, index) => (
          <li key={preset.label}>
            <Button
              tooltip={preset.sentence}
              shortcut={index < 9 ? String(index + 1) : undefined}
              onPress={() => choosePreset(preset)}
            >
              {preset.label}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
