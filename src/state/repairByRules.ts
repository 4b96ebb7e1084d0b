import type { Repaired } from './setting.ts'

/** What a rule finds to change, and a sentence on it; none where nobody need know. Undefined where nothing is wrong. */
export type RepairRule<S> = (
  settings: S,
) => { readonly patch: Partial<S>; readonly note?: string } | undefined

/** The settings after all rules, in their order: each may rely on those before it. */
export function repairByRules<S>(given: S, rules: readonly RepairRule<S>[]): Repaired<S> {
  const notes: string[] = []
  let settings = given
  for (const rule of rules) {
    const change = rule(settings)
    if (!change) continue
    settings = { ...settings, ...change.patch }
    if (change.note !== undefined) notes.push(change.note)
  }
  return { settings, notes }
}
