/** The items whose text holds the query's letters in order, best first; all of them, in their order, for an empty query. */
export function fuzzyFilter<T>(
  items: readonly T[],
  query: string,
  textOf: (item: T) => string,
): T[] {
  return items
    .map((item) => ({ item, score: fuzzyScore(query, textOf(item)) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ item }) => item)
}

/**
 * How well a query names a text: 0 when its letters are not all there in order, blanks aside.
 * A letter at the start of a word counts 4, one right after the letter before it 3, any other 1;
 * of all ways to read the query into the text, the best one counts.
 */
export function fuzzyScore(query: string, text: string): number {
  const letters = query.toLowerCase().replaceAll(/\s/g, '')
  const target = Array.from(text.toLowerCase())
  // best[j]: the best score of the letters so far, the last of them at target[j]
  let best = target.map(() => 0)
  for (const [index, letter] of Array.from(letters).entries()) {
    let before = index === 0 ? 1 : 0
    best = target.map((character, at) => {
      const adjacent = index > 0 ? (best[at - 1] ?? 0) : 0
      const reached = before
      if (index > 0) before = Math.max(before, best[at] ?? 0)
      if (character !== letter || reached === 0) return 0
      const worth = isWordStart(target, at) ? 4 : 1
      return Math.max(reached + worth, adjacent > 0 ? adjacent + 3 : 0)
    })
  }
  return letters === '' ? 1 : Math.max(0, ...best)
}

const isWordStart = (text: readonly string[], at: number) =>
  at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '')
