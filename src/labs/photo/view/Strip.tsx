import { useMemo } from 'react'
import { printNumber } from '#draw/printNumber.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import { lastLayer } from '#labs/photo/model/lastLayer.ts'
import {
  longestPhotoSum,
  photoPlaceText,
  photoSum,
  walkedPlace,
} from '#labs/photo/model/photoSum.ts'
import { type PixelSum, pixelSum } from '#labs/photo/model/pixelSum.ts'
import { photo } from '#labs/photo/photo.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Exact } from '#ui/sum/Exact.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { PixelShown } from './PixelShown.tsx'
import styles from './Strip.module.css'
import { useShownPixel } from './useShownPixel.ts'

/** The sum behind the pixel of the step: its products, the divisor, the result, and how that is shown. */
export function PhotoStrip() {
  const lab = useLab(photo)
  const { session, pointing } = lab
  const settings = session.useSettings((all) => all)
  const image = photographsOf(lab).useImage()
  const { row, column, counted } = useShownPixel()
  const channel = pointing.use((view) => view.channel)
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
  const { pointing } = useLab(photo)
  const { hovered, pinned, unfolded } = pointing.use((view) => view)
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
      onPoint={pointing.pointAt}
      onPin={pointing.togglePin}
      onFold={pointing.fold}
      letGo={pointing.clearPin}
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
          onChange={(event) => pointing.set({ channel: Number(event.target.value) as 0 | 1 | 2 })}
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
