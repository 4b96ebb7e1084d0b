import { countText } from '#draw/numberWords.ts'
import { chanceText, placeTitle } from '#labs/digits/model/netWords.ts'
import type { Answers } from './useAnswers.ts'

/** What both networks answer, in a line. */
export function NetVerdicts(
  props: Pick<Answers, 'answers'> & {
    /** Whether it is said how large the networks are. */
    readonly isSized?: boolean
  },
) {
  const { answers, isSized = false } = props
  return (['conv', 'dense'] as const).map((side) => {
    const answered = answers[side]
    if (!answered) return null
    const { answer, net } = answered
    return (
      <span key={side} data-net={side}>
        <b>{placeTitle(side, net)}</b>
        {isSized ? <> ({countText(net.size)} weights): </> : ': '}
        <b>{answer.digit}</b>, {chanceText(answer.probabilities[answer.digit]!)}.{' '}
      </span>
    )
  })
}
