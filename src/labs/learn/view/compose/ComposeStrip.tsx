import {
  hasDiverged,
  isLike,
  leftText,
  likeText,
  namesOf,
  nothingText,
  repeatedText,
  scalesText,
} from '#labs/learn/model/compose/composeWords.ts'
import { composeCellText } from '#labs/learn/model/compose/composeCellText.ts'
import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import type { ComposeLayer } from '#labs/learn/model/compose/composeLayer.ts'
import type { ComposeScene, Kernels } from '#labs/learn/model/compose/composeScene.ts'
import { PointedStrip } from '#labs/learn/view/PointedStrip.tsx'
import styles from '#labs/learn/view/Strip.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'

interface ShownProps {
  readonly layer: ComposeLayer
  readonly scene: ComposeScene
}

/** What is left after an update, which filters the kernels are like, and why they could be others. */
export function ComposeStrip() {
  const shown = useShown('compose')
  const pointed = useLab(learn).pointing.use(({ hovered }) => hovered)
  if (!shown) return null
  const { layer, scene } = shown
  const isLinear = layer.settings.between === 'nothing'
  if (layer.problem.power === 0) return <p>{nothingText}</p>
  return (
    <PointedStrip said={pointed && composeCellText(layer, scene, pointed)}>
      <div className={styles.strip}>
        {layer.isRepeated && <p>{repeatedText}</p>}
        <p>
          <b>{scene.update}</b> {scene.update === 1 ? 'update leaves' : 'updates leave'}{' '}
          <b className={styles.error}>{leftText(scene.left)}</b> of the energy
          {isLinear ? (
            '; the same is left of s · a with b ÷ s, and with a and b exchanged'
          ) : (
            <Compared {...shown} />
          )}
          {hasDiverged(layer, scene) && '. It diverges: a smaller rate would do'}
        </p>
        {isLinear ? (
          <Factors {...shown} />
        ) : (
          <p>
            {scene.like.length > 0 && `${likeText(scene.like, namesOf(layer))}. `}
            With ReLU between, no single kernel does the same
          </p>
        )}
      </div>
    </PointedStrip>
  )
}

/** What comes less close. */
function Compared({ layer, scene }: ShownProps) {
  return (
    <>
      {scene.other && (
        <>
          , one path leaves <b>{leftText(scene.other.left)}</b>
        </>
      )}
      , the best 5×5 <b>{leftText(layer.least)}</b>
    </>
  )
}

/** The filters that each start came to. */
function Factors({ layer, scene }: ShownProps) {
  const { seed, otherSeed } = layer.settings
  const { other } = scene
  return (
    <>
      <FactorLine seed={seed} kernels={scene} />
      {other && <FactorLine seed={otherSeed} kernels={other} />}
    </>
  )
}

function FactorLine({ seed, kernels }: { seed: number; kernels: Kernels }) {
  const { like, left } = kernels
  return (
    <p>
      Seed {seed}: {like.length > 0 ? likeText(like) : `${leftText(left)} left`}
      {isLike(like) && `; ${scalesText(like)}`}
    </p>
  )
}
