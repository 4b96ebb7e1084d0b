/**
 * A name of at most 14 letters and digits that is the same for the same text, and another for any other: of 2³² × 2³²
 * names two do not meet by chance. Two rounds of FNV-1a (Fowler, Noll, Vo), from different beginnings.
 */
export function pictureName(text: string): string {
  return fnv(text, 0x811c9dc5) + fnv(text, 0x7a3c19e5)
}

function fnv(text: string, beginning: number): string {
  let hash = beginning
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36)
}
