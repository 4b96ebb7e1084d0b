import { percentText, shortText } from '#labs/learn/model/words.ts'
import { directions } from '#labs/learn/model/bank/textures.ts'
import styles from '#labs/learn/view/Strip.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'

/** How well the bank tells textures apart, and what its kernels have become. */
export function BankStrip() {
  const shown = useShown('bank')
  if (!shown) return null
  const { layer, scene } = shown
  const { update, tested, nearest, answers } = scene
  const alike = nearest.filter(({ cosine }) => cosine >= 0.75)
  const taken = new Set(alike.map(({ direction }) => direction)).size
  const [first = 0, second = 0, third = 0, fourth = 0] = answers.means.data
  return (
    <div className={styles.strip}>
      <p>
        After <b>{update}</b> updates <b className={styles.error}>{percentText(tested.right)}</b> of{' '}
        {layer.tests.labels.length} textures that it has not seen are told right; loss{' '}
        <b>{shortText(tested.loss)}</b>
      </p>
      <p>
        {alike.length === 0
          ? 'No kernel has a cosine of 0.75 with a Gabor filter made by hand: none is a wave yet.'
          : `With a cosine of 0.75 or more with a Gabor filter made by hand, ${alike.length} of ${nearest.length} kernels are waves, in ${taken} of ${directions.length} directions.`}
      </p>
      <p>
        Of the first texture each kernel says the mean of its map: {shortText(first)},{' '}
        {shortText(second)}, {shortText(third)}, {shortText(fourth)}; four weighted sums of these
        are the answer.
      </p>
    </div>
  )
}
