import { letterScore } from './letterScore.ts'
import type { PaletteCommand } from './paletteCommands.ts'

/**
 * The commands that a query names, best first; all of them, in their order, for an empty one.
 * Each word of the query begins a word of the command, blanks aside, or stands inside one. Only when
 * no command is named like that do letters count that are merely there in order.
 */
export function searchCommands(
  commands: readonly PaletteCommand[],
  query: string,
): PaletteCommand[] {
  const named = best(commands, (command) => nameScore(query, command))
  if (named.length > 0) return named
  return best(commands, ({ label, group }) =>
    letterScore(folded(query), folded(`${label} ${group}`)),
  )
}

function best(
  commands: readonly PaletteCommand[],
  scoreOf: (command: PaletteCommand) => number,
): PaletteCommand[] {
  return commands
    .map((command) => ({ command, score: scoreOf(command) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ command }) => command)
}

/** The words of a query found in a command, added up; 0 when one of them is not there at all. */
function nameScore(query: string, { label, group, also = '' }: PaletteCommand): number {
  const scores = folded(query)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) =>
      Math.max(
        wordScore(word, label, { start: 4, inside: 2 }),
        wordScore(word, group, { start: 3, inside: 1 }),
        wordScore(word, also, { start: 3, inside: 0 }),
      ),
    )
  if (scores.includes(0)) return 0
  return 1 + scores.reduce((total, score) => total + score, 0)
}

interface Worth {
  readonly start: number
  readonly inside: number
}

function wordScore(word: string, text: string, { start, inside }: Worth): number {
  const words = folded(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean)
  // from each word on, without blanks: “fullscreen” begins “full screen”
  const begins = words.map((_, at) => words.slice(at).join(''))
  if (words[0] === word) return start + 1
  if (begins.some((rest) => rest.startsWith(word))) return start
  // a single letter is inside almost everything
  return word.length > 1 && words.some((one) => one.includes(word)) ? inside : 0
}

/** Lower case, without accents, and 3×3 as it is typed. */
const folded = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('×', 'x').toLowerCase()
