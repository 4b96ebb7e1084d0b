import type { PartSession } from '#state/labSession.ts'
import type { LabCommand } from './shellLab.ts'

/** A command that changes some settings. */
export function changeCommand<S extends object>(
  session: Pick<PartSession<S>, 'change' | 'notify'>,
  group: string,
  label: string,
  patch: Partial<S>,
): LabCommand {
  return { group, label, run: () => session.notify(session.change(patch)) }
}

/** A command for each option of a setting: of a switch, on and off. */
export function choiceCommands<S extends object>(
  session: PartSession<S>,
  name: keyof S & string,
): LabCommand[] {
  const { label, options, initial } = session.table[name]
  const switched = [
    { label: 'on', value: true },
    { label: 'off', value: false },
  ] as const
  const choices: readonly { readonly label: string; readonly value: unknown }[] =
    options ?? (typeof initial === 'boolean' ? switched : [])
  return choices.map((option) =>
    changeCommand(session, label, option.label, { [name]: option.value } as unknown as Partial<S>),
  )
}
