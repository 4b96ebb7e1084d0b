import { countText } from '#draw/numberWords.ts'
import { heartPixels } from '#labs/learn/model/heart/heartTask.ts'
import {
  denseWeights,
  errorText,
  examplesText,
  nothingText,
} from '#labs/learn/model/heart/heartWords.ts'
import styles from '#labs/learn/view/Strip.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'

/** Weights, examples and error of both layers; how much of all pictures the dense one knows by now. */
export function HeartStrip() {
  const shown = useShown('heart')
  if (!shown) return null
  const { layer, scene } = shown
  const { settings, directions, isNothing } = layer
  const { examples, dense, conv, kernel, mean } = scene
  if (isNothing) return <p className={styles.strip}>{nothingText}</p>
  const known = directions.after[examples]!
  return (
    <div className={styles.strip}>
      <p>
        After <b>{examplesText(examples)}</b>, on the picture shown: dense layer,{' '}
        {countText(denseWeights)} weights, off by{' '}
        <b className={styles.error}>{errorText(dense.error)}</b>; convolution, {kernel.length}{' '}
        weights, off by <b className={styles.error}>{errorText(conv.error)}</b>
      </p>
      <p className={styles.fact}>
        {settings.taught === 'noise' ? (
          <>
            Dense, over all new noise images: <b>{errorText(mean)}</b>; to be expected: 1 − {known}{' '}
            ÷ {heartPixels} = <b>{errorText(1 - known / heartPixels)}</b>
          </>
        ) : (
          <>
            The examples differ in <b>{known}</b> of {heartPixels} directions: at the right all of
            them are white, and the dense layer learns nothing there
          </>
        )}
      </p>
      <p className={styles.fact}>
        Error: squared difference over the energy of what it should make; 100 % is the error of an
        answer of zeros
      </p>
    </div>
  )
}
