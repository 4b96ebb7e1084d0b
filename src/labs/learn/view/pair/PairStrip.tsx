import { learn } from '#labs/learn/learn.ts'
import { channelsDiffer } from '#labs/learn/model/pair/finding.ts'
import { pairCellText } from '#labs/learn/model/pair/pairCellText.ts'
import { likeText, sizeFacts, sizeText } from '#labs/learn/model/pair/pairWords.ts'
import { verdictText } from '#labs/learn/model/pair/verdictText.ts'
import { PointedStrip } from '#labs/learn/view/PointedStrip.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import styles from '#labs/learn/view/Strip.module.css'
import { usePair, type ShownPair } from './usePair.ts'

/** What the pair turned out to be, and what the size that is looked at explains. */
export function PairStrip() {
  const pair = usePair()
  const pointed = useLab(learn).pointing.use(({ hovered }) => hovered)
  if (!pair) return null
  const { search, finding, isDone } = pair
  return (
    <div className={styles.strip}>
      <p role="status" aria-live={search.isRunning ? 'off' : 'polite'}>
        {isDone && finding ? <b>{said(pair)}</b> : said(pair)}
      </p>
      {search.trouble === undefined && (
        <PointedStrip said={pointed && pair.fit && pairCellText(pair.fit, pointed)}>
          <SizeSaid {...pair} />
        </PointedStrip>
      )}
    </div>
  )
}

/** What the search has found, or that it goes on. */
function said({ search, finding, channel, isDone }: ShownPair): string {
  const { problem, trouble, causes, isRunning } = search
  if (problem !== undefined) return problem
  if (trouble !== undefined) return trouble
  if (!isDone || !finding)
    return isRunning ? 'The kernels are being worked out…' : 'The search was stopped.'
  const text = verdictText(finding, causes)
  return channel === 'all' || search.channels === 1 ? text : `The ${channel} channel. ${text}`
}

function SizeSaid({ fit, side, search, channel, finding }: ShownPair) {
  if (!fit) return <p>{sizeText(side)}: not worked out.</p>
  if (finding?.verdict.startsWith('flat') || finding?.verdict === 'cut off') return null
  const { width = 0, height = 0 } = search.pair?.before ?? {}
  const reach = Math.max(...search.tried) - 1
  const isShared = search.channels === 3 && channel === 'all'
  const all = (width - reach) * (height - reach) * (isShared ? 3 : 1)
  const facts = sizeFacts(fit, all)
  const like = likeText(fit)
  const isAverage = isShared && channelsDiffer(search.fits[side] ?? [])
  return (
    <div className={styles.strip}>
      <p>
        {isAverage ? `One kernel of ${sizeText(side)} for all channels` : sizeText(side)} explains{' '}
        <b>{facts.change}</b> of the change and <b>{facts.picture}</b> of the picture;{' '}
        <b className={styles.error}>{facts.left}</b> levels are left (root mean square).{' '}
        {like === 'none' && 'It is like none of the filters here.'}
        {like && like !== 'none' && (
          <>
            Most like <b>{like.name}</b>: cosine {like.cosine}.
          </>
        )}
      </p>
      <p>
        From {facts.windows}
        {facts.cutOff && ` (${facts.cutOff})`}; weights ± {facts.error}; bias {facts.bias}.{' '}
        {isAverage && 'The channels have kernels of their own: look at each.'}
      </p>
    </div>
  )
}
