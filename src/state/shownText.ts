const longest = 24

/**
 * Text from outside, fit to be quoted in a sentence: one line, at most 24 characters, without
 * control, direction or half characters. It stays text: nothing in it is markup to anyone.
 */
export function shownText(text: string): string {
  const clean = text
    .slice(0, 8 * longest)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
  const characters = Array.from(clean)
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : clean
}

/** A label inside a sentence: `Padding mode` → `padding mode`, but `RGB` and `LeNet conv1` stay. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}+(?![\p{L}\d])/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label
}

/** Up to three names out of many, each fit to be quoted: `a, b, c and 4 more`. */
export function shownList(names: ReadonlySet<string>): string {
  const shown = Array.from(names)
    .slice(0, 3)
    .map((name) => shownText(name) || 'a nameless field')
    .join(', ')
  return names.size > 3 ? `${shown} and ${names.size - 3} more` : shown
}
