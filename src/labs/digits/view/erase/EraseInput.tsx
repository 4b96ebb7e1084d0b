import type { InputProps } from '#labs/digits/view/digitsFaces.ts'
import { ReceivedDigit } from '#labs/digits/view/ReceivedDigit.tsx'
import { EraserBoard } from './EraserBoard.tsx'

/** Pixels under which a digit cannot be touched pixel by pixel. */
const touchable = 110

/** The digit under the eraser, where it is large enough for that. */
export function EraseInput({ scene: { pixels }, box, title }: InputProps) {
  const Shown = box.cell * box.columns >= touchable ? EraserBoard : ReceivedDigit
  return <Shown name="They get" title={title} box={box} values={pixels} />
}
