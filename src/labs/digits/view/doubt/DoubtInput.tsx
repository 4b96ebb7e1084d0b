import type { InputProps } from '#labs/digits/view/digitsFaces.ts'
import { ReceivedDigit } from '#labs/digits/view/ReceivedDigit.tsx'

/** What is compared. */
export function DoubtInput({ scene, box, title }: InputProps) {
  return <ReceivedDigit name="They get" title={title} box={box} values={scene.pixels} />
}
