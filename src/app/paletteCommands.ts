import type { LabCommand, ShellLab } from '#parts/lab/shellLab.ts'
import { type PlaybackStore, speeds } from '#state/playback.ts'
import { clockKeys } from '#state/clockKeys.ts'
import { type CommandId, keyTable } from '#state/keys.ts'
import type { Clock } from '#state/playbackMath.ts'
import type { Preferences } from '#state/preferences.ts'
import type { ShellParts } from './ShellContext.ts'
import { shortcut } from './shortcut.ts'
import { themes } from './themes.ts'

/** A line of the palette. */
export interface PaletteCommand extends LabCommand {
  readonly keys?: string | undefined
  /** Other words it is looked for by, not shown. */
  readonly also?: string | undefined
}

interface PaletteFacts extends ShellParts {
  readonly lab: ShellLab | undefined
  readonly onCopyLink: (lab: ShellLab) => void
  readonly setTheme: (theme: Preferences['theme']) => void
}

/** What needs its key to say what is meant. */
const notListed: ReadonlySet<CommandId> = new Set(['preset', 'palette', 'escape', 'pan'])

/** Everything that can be done now, in the order of the key table, then presets, the transport's, the lab's own, labs and themes. */
export function paletteCommands(facts: PaletteFacts): PaletteCommand[] {
  const { actions, lab } = facts
  const clock = lab?.session.clock()
  const byKey = (clock ? clockKeys(clock) : keyTable).flatMap(({ id, label, group, also }) => {
    const action = actions[id]
    if (!action || notListed.has(id)) return []
    return [{ label, group, also, keys: shortcut(id), run: () => void action() }]
  })
  return [
    ...byKey,
    ...ofShell(facts),
    ...(lab?.presets ?? []).map((preset, index) => ({
      label: preset.label,
      group: 'Try this',
      keys: index < 9 ? String(index + 1) : undefined,
      run: () => facts.choosePreset(preset),
    })),
    ...(lab && clock ? transportCommands(lab.session.playback, clock) : []),
    ...(lab?.commands?.() ?? []),
    ...facts.catalog.map((entry) => ({
      label: entry.title,
      group: 'Lab',
      run: () => facts.goTo(entry),
    })),
    ...themes.map(({ value, label, also }) => ({
      label,
      group: 'Theme',
      also,
      run: () => facts.setTheme(value),
    })),
  ]
}

/** What has a button but no key. */
function ofShell({ lab, onCopyLink, openDialog }: PaletteFacts): PaletteCommand[] {
  const link = {
    label: 'Copy the link to this',
    group: 'Everywhere',
    also: 'share url address',
  }
  return [
    ...(lab ? [{ ...link, run: () => onCopyLink(lab) }] : []),
    {
      label: 'Preferences',
      group: 'View',
      also: 'settings options reduce motion animation single keys',
      run: () => openDialog('preferences'),
    },
  ]
}

/** What the transport offers beyond the key table, for the list of all commands: speeds, paces, loop. */
function transportCommands(playback: PlaybackStore, { products }: Clock): readonly LabCommand[] {
  const paces: readonly LabCommand[] = [
    { group: 'Pace', label: 'Outputs', run: () => playback.setPace('outputs') },
    { group: 'Pace', label: 'Products', run: () => playback.setPace('products') },
  ]
  return [
    ...speeds.map((speed) => ({
      group: 'Speed',
      label: `${speed}×`,
      run: () => playback.setSpeed(speed),
    })),
    ...(products > 0 ? paces : []),
    { group: 'Loop', label: 'on', run: () => playback.setLoop(true) },
    { group: 'Loop', label: 'off', run: () => playback.setLoop(false) },
  ]
}
