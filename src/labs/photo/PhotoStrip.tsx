import { useMemo } from 'react'
import { channelNames } from '#draw/sum/sumTerm.ts'
import { Exact } from '#ui/sum/Exact.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { activeSteps } from './chain.ts'
import { longestPhotoSum, photoPlaceText, photoSum } from './photoSum.ts'
import { usePhotoPlace } from './photoNow.ts'
import { usePhoto } from './photos.ts'
import styles from './PhotoStrip.module.css'
import { PixelShown } from './PixelShown.tsx'
import { type PixelSum, pixelSum } from './pixelSum.ts'
import { photoSession } from './session.ts'
import { photoView, togglePhotoPin, unpinPhoto } from './view.ts'

/** The sum behind the pixel of the step: its products, the divisor, the result, and how that is shown. */
export function PhotoStrip() {
  const settings = photoSession.useSettings((all) => all)
  const image = usePhoto(settings.photo)
  const { row, column } = usePhotoPlace()
  const channel = photoView.use((view) => view.channel)
  const isPlain = activeSteps(settings.chain, settings.upTo).length === 0
  const sum = image && pixelSum(settings, image, row, column, channel)
  if (!image || !sum)
    return (
      <p className={styles.none}>
        {photoPlaceText(1, 0, row, column)}:{' '}
        {isPlain ? 'no filter is applied, the photograph is as it was.' : '…'}
      </p>
    )
  return <Written sum={sum} rows={image.height} columns={image.width} />
}

function Written(props: { sum: PixelSum; rows: number; columns: number }) {
  const { sum, rows, columns } = props
  const { row, column, channel, channels, terms } = sum
  const { hovered, pinned, unfolded } = photoView.use((view) => view)
  const pointed = hovered ?? pinned
  const written = photoSum(sum, pointed, unfolded)
  const longest = useMemo(() => longestPhotoSum(sum, rows, columns), [sum, rows, columns])
  return (
    <SumStrip
      sum={written}
      place={photoPlaceText(channels, channel, row, column)}
      longest={longest}
      lookedAt={pointed}
      isLow
      pinned={pinned && { ...pinned, channel }}
      onPoint={(weight) => photoView.set({ hovered: weight })}
      onPin={togglePhotoPin}
      onFold={(group, isOpen) => photoView.set({ unfolded: new Map(unfolded).set(group, isOpen) })}
      letGo={unpinPhoto}
    >
      <p className={styles.total}>
        {terms.length} product{terms.length === 1 ? '' : 's'}, sum <Exact value={written.sum} />
      </p>
      <PixelShown sum={sum} />
      {channels === 3 && (
        <select
          className={styles.channel}
          aria-label="Channel of the sum"
          value={channel}
          onChange={(event) => photoView.set({ channel: Number(event.target.value) as 0 | 1 | 2 })}
        >
          {channelNames.map((name, at) => (
            <option key={name} value={at}>
              {name}
            </option>
          ))}
        </select>
      )}
    </SumStrip>
  )
}
