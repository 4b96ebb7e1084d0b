import { chordText, type Chord } from './chord.ts'
import { keyRow, type CommandId, type KeyRow } from './keys.ts'

/** The first key of a command, for its tooltip: `Space`; undefined when it has none. */
export function shortcutText(id: CommandId, mac = false): string | undefined {
  const row = keyRow(id)
  return row.keysText ?? textOf(chordsOf(row).slice(0, 1), mac)
}

/** All keys of a row, for the list of keys: `Space, Alt+K`. */
export function keysText(row: KeyRow, mac = false): string {
  const anywhere = textOf(row.anywhere ?? [], mac)
  const own = row.keysText ?? textOf([...(row.stage ?? []), ...(row.grid ?? [])], mac)
  return [own, anywhere].filter(Boolean).join(', ')
}

function chordsOf({ stage = [], anywhere = [], grid = [] }: KeyRow): Chord[] {
  return [...stage, ...anywhere, ...grid]
}

function textOf(chords: readonly Chord[], mac: boolean): string | undefined {
  return chords.length > 0 ? chords.map((chord) => chordText(chord, mac)).join(', ') : undefined
}
