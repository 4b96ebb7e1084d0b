import { useMemo } from 'react'
import { printNumber } from '#draw/printNumber.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import { Exact } from '#ui/sum/Exact.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { lastLayer } from './lastLayer.ts'
import { longestPhotoSum, photoPlaceText, photoSum, walkedPlace } from './photoSum.ts'
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
  const { row, column, counted } = usePhotoPlace()
  const channel = photoView.use((view) => view.channel)
  const sum = image && pixelSum(settings, image, row, column, channel)
  if (!image || !sum)
    return (
      <p className={styles.none}>
        {photoPlaceText(1, 0, row, column)}:{' '}
        {lastLayer(settings, settings.photo) === undefined
          ? 'no filter is applied, the photograph is as it was.'
          : '…'}
      </p>
    )
  return <Written sum={sum} counted={counted} rows={image.height} columns={image.width} />
}

function Written(props: { sum: PixelSum; counted: number; rows: number; columns: number }) {
  const { sum, counted, rows, columns } = props
  const { row, column, channel, channels, terms } = sum
  const { hovered, pinned, unfolded } = photoView.use((view) => view)
  const pointed = hovered ?? pinned ?? walkedPlace(sum, counted)
  const written = photoSum(sum, counted, pointed, unfolded)
  const longest = useMemo(() => longestPhotoSum(sum, rows, columns), [sum, rows, columns])
  return (
    <SumStrip
      sum={written}
      place={photoPlaceText(channels, channel, row, column)}
      longest={longest}
      lookedAt={pointed}
      isLow
      pinned={pinned && (sum.slices.length > 1 ? pinned : { ...pinned, channel })}
      onPoint={(weight) => photoView.set({ hovered: weight })}
      onPin={togglePhotoPin}
      onFold={(group, isOpen) => photoView.set({ unfolded: new Map(unfolded).set(group, isOpen) })}
      letGo={unpinPhoto}
    >
      <p className={styles.total}>
        {written.isWhole ? terms.length : `${counted} of ${terms.length}`} product
        {terms.length === 1 ? '' : 's'}
        {!written.joined && (
          <>
            , {written.isWhole ? 'sum' : 'so far'}{' '}
            <Exact value={written.sum} digits={written.digits.sum} />
            {written.divisor !== 1 && ` ÷ ${printNumber(written.divisor).text}`}
          </>
        )}
        {written.joined?.unit === '°' && ': 0° points to the right, 90° down'}
      </p>
      {written.isWhole && <PixelShown sum={sum} />}
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
