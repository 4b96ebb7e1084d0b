/**
 * How well a query's letters, in order and blanks aside, are found in a text, the first of them at
 * the start of a word: 0 when they are not. A letter at the start of a word counts 4, one right
 * after the letter before it 3, any other 1; of all ways to read the query into the text, the best
 * one counts.
 */
export function letterScore(query: string, text: string): number {
  const letters = Array.from(query.replaceAll(/\s/g, ''))
  const target = Array.from(text)
  // best[j]: the best score of the letters so far, the last of them at target[j]
  let best = target.map<number>((character, at) =>
    character === letters[0] && isWordStart(target, at) ? 4 : 0,
  )
  for (const letter of letters.slice(1)) {
    let before = 0
    best = target.map((character, at) => {
      const reached = before
      const adjacent = best[at - 1] ?? 0
      before = Math.max(before, best[at] ?? 0)
      if (character !== letter || reached === 0) return 0
      const worth = isWordStart(target, at) ? 4 : 1
      return Math.max(reached + worth, adjacent > 0 ? adjacent + 3 : 0)
    })
  }
  return Math.max(0, ...best)
}

const isWordStart = (text: readonly string[], at: number) =>
  at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '')
