import { useMemo } from 'react'
import { counted } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { fillPixels } from '#engine/rows/toneMap.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import {
  longestPhotoSum,
  photoSum,
  type PixelSum,
  pixelSum,
  pixelText,
  walkedMark,
} from '#labs/photo/model/pixelSum.ts'
import { photo } from '#labs/photo/photo.ts'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Exact } from '#ui/sum/Exact.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import styles from './Strip.module.css'
import { useShownPixel } from './useShownPixel.ts'

/** The sum behind the pixel of the step: its products, the divisor, the result, and how that is shown. */
export function PhotoStrip() {
  const lab = useLab(photo)
  const { session, pointing } = lab
  const settings = session.useSettings((all) => all)
  const image = photographsOf(lab).useImage()
  const { row, column, counted: soFar } = useShownPixel()
  const channel = pointing.use((view) => view.channel)
  const sum = image && pixelSum(image, settings, row, column, channel)
  if (!image || !sum)
    return (
      <p className={styles.none}>
        {pixelText(1, 0, row, column)}:{' '}
        {lab.layer().last === undefined
          ? 'no filter is applied, the photograph is as it was.'
          : '…'}
      </p>
    )
  return <Written sum={sum} soFar={soFar} rows={image.height} columns={image.width} />
}

function Written(props: { sum: PixelSum; soFar: number; rows: number; columns: number }) {
  const { sum, soFar, rows, columns } = props
  const { row, column, channel, channels, terms } = sum
  const { pointing } = useLab(photo)
  const { hovered, pinned, unfolded } = pointing.use((view) => view)
  const pointed = hovered ?? pinned ?? walkedMark(sum, soFar)
  const written = photoSum(sum, soFar, pointed, unfolded)
  const products = counted(terms.length, 'product')
  const longest = useMemo(() => longestPhotoSum(sum, rows, columns), [sum, rows, columns])
  return (
    <SumStrip
      sum={written}
      place={pixelText(channels, channel, row, column)}
      longest={longest}
      lookedAt={pointed}
      isLow
      pinned={pinned && (sum.slices.length > 1 ? pinned : { ...pinned, channel })}
      onPoint={pointing.pointAt}
      onPin={pointing.togglePin}
      onFold={pointing.fold}
      onEscape={pointing.clearPin}
    >
      <p>
        {written.isWhole ? products : `${soFar} of ${products}`}
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

/** The level that the result has on the screen; a sign's colour and a direction's hue have none. */
function PixelShown({ sum }: { sum: PixelSum }) {
  const lab = useLab(photo)
  const { result } = filteringOf(lab)
  const { image } = photographsOf(lab)
  const settings = lab.session.useSettings((all) => all)
  const toneMap = result.use(({ of, shown }) =>
    of?.settings === settings && of.image === image() ? shown?.toneMap : undefined,
  )
  if (toneMap?.kind !== 'scaled' || sum.parts.joined?.unit === '°') return null
  const pixel = new Uint8ClampedArray(4)
  fillPixels(pixel, Float32Array.of(sum.result), 1, toneMap)
  const level = pixel[0]
  return (
    <p className={styles.shown}>
      shown as
      <span className={styles.swatch} style={{ background: `rgb(${level} ${level} ${level})` }} />
      <b>{level}</b>
    </p>
  )
}
