import {
  hasDiverged,
  leftText,
  likeText,
  namesOf,
  nothingText,
  sizesText,
} from '#labs/learn/model/compose/composeWords.ts'
import type { ComposeLayer } from '#labs/learn/model/compose/composeLayer.ts'
import type { ComposeScene } from '#labs/learn/model/compose/composeScene.ts'
import { shortText } from '#labs/learn/model/words.ts'
import styles from '#labs/learn/view/Strip.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'

/** What is left after an update, which filters the kernels are like, and why they could be others. */
export function ComposeStrip() {
  const shown = useShown('compose')
  if (!shown) return null
  const { layer, scene } = shown
  const { update, loss, left } = scene
  const { power } = layer.problem
  if (power === 0) return <p>{nothingText}</p>
  return (
    <div className={styles.strip}>
      <p>
        After <b>{update}</b> updates {shortText(loss)} of {shortText(power)} is left of the
        target’s mean square: <b className={styles.error}>{leftText(left)}</b>
        {hasDiverged(layer, scene) && '. It diverges: a smaller rate would do'}
      </p>
      {layer.settings.between === 'nothing' ? <Factors {...shown} /> : <Paths {...shown} />}
    </div>
  )
}

function Factors({ layer, scene }: { layer: ComposeLayer; scene: ComposeScene }) {
  const { other } = scene
  const { seed, otherSeed } = layer.settings
  return (
    <>
      <p>
        Seed {seed}: {scene.like.length > 0 && `${likeText(scene.like)}; `}
        {sizesText(scene)}
      </p>
      {other && (
        <p>
          Seed {otherSeed}: {other.like.length > 0 && `${likeText(other.like)}; `}
          {sizesText(other)}, {leftText(other.left)} left
        </p>
      )}
      <p>s · a and b ÷ s make the same a ∗ b, and so do the two in the other order</p>
    </>
  )
}

function Paths({ layer, scene }: { layer: ComposeLayer; scene: ComposeScene }) {
  const { least, other } = layer
  return (
    <>
      {scene.like.length > 0 && <p>{likeText(scene.like, namesOf(layer))}</p>}
      <p>
        The best 5×5 without ReLU leaves <b>{leftText(least)}</b>
        {other && scene.other && (
          <>
            , one path with ReLU <b>{leftText(scene.other.left)}</b>
          </>
        )}
        . With ReLU between, no single kernel does the same
      </p>
    </>
  )
}
