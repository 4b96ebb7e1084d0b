import type { LabCommand, LabEntry, LabPreset } from '#labs/lab.ts'
import { keyTable } from '#state/keys.ts'
import type { Preferences } from '#state/preferences.ts'
import type { Actions } from './actions.ts'
import { shortcut } from './shortcut.ts'
import { themes } from './themes.ts'

/** A line of the palette. */
export interface PaletteCommand extends LabCommand {
  readonly keys?: string | undefined
}

/** Everything that can be done now, in the order of the key table, then presets, the lab's own, labs and themes. */
export function paletteCommands(facts: {
  readonly actions: Actions
  readonly presets: readonly LabPreset[]
  readonly commands: readonly LabCommand[]
  readonly catalog: readonly LabEntry[]
  readonly onApply: (preset: LabPreset) => void
  readonly onGo: (entry: LabEntry) => void
  readonly onPreferences: () => void
  readonly setTheme: (theme: Preferences['theme']) => void
}): PaletteCommand[] {
  const { actions } = facts
  const byKey = keyTable.flatMap(({ id, label, group }) => {
    const action = actions[id]
    if (!action || id === 'preset' || id === 'palette' || id === 'escape') return []
    return [{ label, group, keys: shortcut(id), run: () => void action() }]
  })
  return [
    ...byKey,
    { label: 'Preferences', group: 'View', run: facts.onPreferences },
    ...facts.presets.map((preset, index) => ({
      label: preset.label,
      group: 'Try this',
      keys: index < 9 ? String(index + 1) : undefined,
      run: () => facts.onApply(preset),
    })),
    ...facts.commands,
    ...facts.catalog.map((entry) => ({
      label: entry.title,
      group: 'Lab',
      run: () => facts.onGo(entry),
    })),
    ...themes.map(({ value, label }) => ({
      label,
      group: 'Theme',
      run: () => facts.setTheme(value),
    })),
  ]
}
