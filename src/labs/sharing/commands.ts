import type { LabCommand } from '#labs/lab.ts'
import { kindNames, kinds } from './kind.ts'
import { playMorph, stopMorph } from './morph.ts'
import { sharingSession } from './session.ts'
import { type SharingSettings, sharingTable } from './settings.ts'

/** What the list of all commands offers of this lab. */
export function sharingCommands(): readonly LabCommand[] {
  return [
    { group: 'Morph', label: 'Play from dense to shared', run: () => playMorph() },
    ...kinds.map((kind, tie) => command('Morph', kindNames[kind], { tie })),
    ...(sharingTable.view.options ?? []).map(({ label, value }) =>
      command('Show', label, { view: value }),
    ),
  ]
}

function command(group: string, label: string, patch: Partial<SharingSettings>): LabCommand {
  const run = () => {
    stopMorph()
    sharingSession.tell(sharingSession.change(patch))
  }
  return { group, label, run }
}
