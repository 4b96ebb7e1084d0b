import { isChord, isSingleCharacter, type Chord, type KeyPress } from './chord.ts'
import { keyTable, type CommandId } from './keys.ts'

/** Where the focus is: in the stage, in a grid of numbers on it, in a text field, or elsewhere. */
export type KeyPlace = 'stage' | 'grid' | 'text' | 'anywhere'

/**
 * The command a key press stands for, given where the focus is. In a grid its own keys come first,
 * then those of the stage it is on. With `singleKeys` off, letters, digits and signs alone are no
 * shortcuts (they still edit a grid).
 */
export function commandFor(
  press: KeyPress,
  place: KeyPlace,
  { singleKeys }: { readonly singleKeys: boolean },
): CommandId | undefined {
  const has = (chords: readonly Chord[] = []) => chords.some((chord) => isChord(press, chord))
  const inGrid = place === 'grid' ? keyTable.find(({ grid }) => has(grid)) : undefined
  const row =
    inGrid ??
    keyTable.find(
      ({ stage = [], anywhere, notInText }) =>
        ((place === 'stage' || place === 'grid') &&
          has(stage.filter((chord) => singleKeys || !isSingleCharacter(chord)))) ||
        (!(notInText && place === 'text') && has(anywhere)),
    )
  return row?.native ? undefined : row?.id
}
