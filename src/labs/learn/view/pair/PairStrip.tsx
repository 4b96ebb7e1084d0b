import {
  channelsDiffer,
  likeText,
  sizeFacts,
  sizeText,
  verdictText,
} from '#labs/learn/model/pair/pairWords.ts'
import { sides } from '#labs/learn/model/pair/pairBlocksOf.ts'
import { pairCellText } from '#labs/learn/model/pair/pairCellText.ts'
import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { PointedStrip } from '#labs/learn/view/PointedStrip.tsx'
import styles from '#labs/learn/view/Strip.module.css'
import { usePair, type ShownPair } from './usePair.ts'

/** What the pair turned out to be, and what the size that is looked at explains. */
export function PairStrip() {
  const pair = usePair()
  const pointed = useLab(learn).pointing.use(({ hovered }) => hovered)
  if (!pair) return null
  const { search, best, isDone } = pair
  return (
    <div className={styles.strip}>
      <p role="status">{isDone && best ? <b>{said(pair)}</b> : said(pair)}</p>
      {search.trouble === undefined && (
        <PointedStrip said={pointed && pair.fit && pairCellText(pair.fit, pointed)}>
          <SizeSaid {...pair} />
        </PointedStrip>
      )}
    </div>
  )
}

/** What the search has found, or how far it is. */
function said({ search, best, fits, isDone }: ShownPair): string {
  if (search.problem !== undefined) return search.problem
  if (search.trouble !== undefined) return 'Two pictures of one size are needed.'
  const largest = fits.at(-1)
  if (isDone && best && largest) return verdictText(best, largest, search.causes)
  const end = search.isRunning ? '…' : search.tried.length > 0 ? '; the search was stopped.' : '.'
  return `${fits.length} of ${search.tried.length || sides.length} kernel sizes are worked out${end}`
}

function SizeSaid({ fit, side, search, channel }: ShownPair) {
  if (!fit) return <p>{sizeText(side)}: not worked out.</p>
  const { width = 0, height = 0 } = search.pair?.before ?? {}
  const reach = Math.max(...search.tried) - 1
  const all =
    (width - reach) * (height - reach) * (search.channels === 3 && channel === 'all' ? 3 : 1)
  const facts = sizeFacts(fit, all)
  const like = likeText(fit)
  return (
    <div className={styles.strip}>
      <p>
        {sizeText(side)} explains <b>{facts.change}</b> of the change and <b>{facts.picture}</b> of
        the picture; <b className={styles.error}>{facts.left}</b> levels are left (root mean
        square).{' '}
        {like && (
          <>
            Most like <b>{like.label}</b>: cosine {like.cosine}.
          </>
        )}
      </p>
      <p>
        From {facts.windows}
        {facts.cutOff && ` (${facts.cutOff})`}; weights ± {facts.error}; bias {facts.bias}.{' '}
        {channel === 'all' &&
          channelsDiffer(search.fits[side] ?? []) &&
          'The channels have kernels of their own: look at each.'}
      </p>
    </div>
  )
}
