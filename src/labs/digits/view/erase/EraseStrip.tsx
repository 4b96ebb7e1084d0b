import { cellText } from '#draw/numberWords.ts'
import { digits } from '#labs/digits/digits.ts'
import { worstOf } from '#labs/digits/model/erase/occlusion.ts'
import { eraserReach } from '#labs/digits/model/squares.ts'
import { chanceText } from '#labs/digits/model/netWords.ts'
import styles from '#labs/digits/view/Digits.module.css'
import { NetVerdicts } from '#labs/digits/view/NetVerdicts.tsx'
import { useAnswers } from '#labs/digits/view/useAnswers.ts'
import { erasingOf } from '#labs/digits/work/erasing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

const names = { conv: 'convolutional', dense: 'fully connected' }

/** What both networks say with what is erased, or tried, and where paper costs each the most. */
export function EraseStrip() {
  const shown = useAnswers()
  const { occlusions } = erasingOf(useLab(digits)).use((value) => value)
  const { scene, look, layer } = shown
  const isBlank = !scene.pixels.some((ink) => ink > 0)
  const place = look?.square
    ? `${look.reach === eraserReach ? 'Erased at' : 'Paper on'} ${cellText(look.square)}`
    : layer.settings.erased.length > 0
      ? 'As erased'
      : 'Whole'
  return (
    <div className={styles.words}>
      <p>
        <b>{place}.</b>{' '}
        {isBlank ? 'No ink: there is nothing to answer.' : <NetVerdicts answers={shown.answers} />}
      </p>
      <p className={styles.fact}>
        {!occlusions.conv && !occlusions.dense && 'Where does paper cost most?'}
        {(['conv', 'dense'] as const).map((side) => {
          const occlusion = occlusions[side]
          if (!occlusion) return null
          const { square, chance } = worstOf(occlusion)
          return (
            <span key={side}>
              {side === 'conv' ? 'Paper costs most: ' : '; '}
              {names[side]} at {cellText(square)}, <b>{occlusion.digit}</b> from{' '}
              {chanceText(occlusion.whole)} to <b>{chanceText(chance)}</b>
            </span>
          )
        })}
      </p>
    </div>
  )
}
