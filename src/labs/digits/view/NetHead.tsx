import type { NetCard } from '#data/netCard.ts'
import { countText } from '#draw/numberWords.ts'
import { placeTitle } from '#labs/digits/model/netWords.ts'
import type { RunningNet } from '#labs/digits/model/runningNet.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import type { OwnScore } from '#labs/digits/work/ownNets.ts'
import type { Area } from './digitsFigures.ts'
import styles from './Digits.module.css'

/** The name of a network, what it costs, and how well it reads. */
export function NetHead(props: {
  readonly side: Side
  readonly net: RunningNet | undefined
  readonly card: NetCard | undefined
  /** Of one's own. */
  readonly reads: OwnScore | undefined
  readonly problem: string | undefined
  readonly at: Area
  /** Whether there is room for a few words only. */
  readonly isShort: boolean
}) {
  const { side, net, card, reads, problem, at, isShort } = props
  return (
    <p className={styles.head} style={{ left: at.x, top: at.y, width: at.width }}>
      <span>
        <b>{placeTitle(side, net)}</b>{' '}
        {isShort || net?.own ? '' : (net?.name ?? (problem ? '' : '…'))}
      </span>
      <span>
        {net ? (
          <>
            <b>{countText(net.size)}</b> weights
            {!isShort && `, ${countText(net.products)} multiply-adds`}
          </>
        ) : (
          (problem ?? 'is being fetched')
        )}
      </span>
      {card && (
        <span>
          <b>{((100 * card.accuracy.correct) / card.accuracy.of).toFixed(1)} %</b> right
          {!isShort && ` of ${countText(card.accuracy.of)} test digits`}
        </span>
      )}
      {reads && (
        <span>
          <b>{reads.correct}</b> of {reads.of} read
        </span>
      )}
    </p>
  )
}
