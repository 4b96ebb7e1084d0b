import { countText } from '#draw/numberWords.ts'
import { heartPixels } from '#labs/learn/model/heart/heartTask.ts'
import {
  denseWeights,
  errorText,
  examplesText,
  nothingText,
} from '#labs/learn/model/heart/heartWords.ts'
import { heartCellText } from '#labs/learn/model/heart/heartCellText.ts'
import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { PointedStrip } from '#labs/learn/view/PointedStrip.tsx'
import styles from '#labs/learn/view/Strip.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'

/** Weights, examples and error of both layers; how much of all pictures the dense one knows by now. */
export function HeartStrip() {
  const shown = useShown('heart')
  const pointed = useLab(learn).pointing.use(({ hovered }) => hovered)
  if (!shown) return null
  const { layer, scene } = shown
  const { settings, directions, isNothing } = layer
  const { examples, dense, conv, kernel, mean } = scene
  if (isNothing) return <p className={styles.strip}>{nothingText}</p>
  const known = directions.after[examples]!
  return (
    <PointedStrip said={pointed && heartCellText(layer, scene, pointed)}>
      <div className={styles.strip}>
        <p>
          After <b>{examplesText(examples)}</b>, on the picture shown: dense layer,{' '}
          {countText(denseWeights)} weights, leaves{' '}
          <b className={styles.error}>{errorText(dense.error)}</b>; convolution, {kernel.length}{' '}
          weights, leaves <b className={styles.error}>{errorText(conv.error)}</b> of the energy
        </p>
        <p className={styles.fact}>
          {settings.taught === 'noise' ? (
            <>
              The dense layer leaves, over all new noise images, <b>{errorText(mean)}</b>; to be
              expected: 1 − {known} ÷ {heartPixels} = <b>{errorText(1 - known / heartPixels)}</b>
            </>
          ) : (
            <>
              The examples differ in <b>{known}</b> of {heartPixels} directions: at the right all of
              them are white, and the dense layer learns nothing there
            </>
          )}
        </p>
        <p className={styles.fact}>
          What is left: the squared difference over the energy of what it should make; an answer of
          zeros leaves 100 %
        </p>
      </div>
    </PointedStrip>
  )
}
