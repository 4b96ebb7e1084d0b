/** The themes there are, as they are named in menus and preferences, and what else they are looked for by. */
export const themes = [
  { value: 'system', label: 'System', also: 'automatic default' },
  { value: 'light', label: 'Light', also: 'day white bright' },
  { value: 'dark', label: 'Dark', also: 'night black' },
  { value: 'projector', label: 'Projector', also: 'beamer large contrast' },
] as const
