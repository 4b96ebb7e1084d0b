import { Eye, Maximize, Minus, Plus } from 'lucide-react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Size } from '#labs/photo/model/size.ts'
import { photo, wholeView } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Stage.module.css'
import { useShownPixel } from '#labs/photo/view/useShownPixel.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { pixelZoom, placement, zoomedAt, zoomLimits } from './placement.ts'

/** Nearer, farther, all of it, pixel for pixel, down to the pixels; and a button to hold for the photograph as it was. */
export function ZoomControls({ image, stage }: { image: RgbaImage; stage: Size }) {
  const { session, pointing } = useLab(photo)
  const view = pointing.use((value) => value)
  const stride = session.useSettings((settings) => settings.stride)
  const { row, column } = useShownPixel()
  const at = placement(view, image, stage)
  const middle = [stage.width / 2, stage.height / 2] as const
  const { least, most } = zoomLimits(image, stage)
  const zoomTo = (zoom: number) => pointing.set(zoomedAt(at, zoom, ...middle, image, stage))
  const toPixels = () =>
    pointing.set({
      zoom: pixelZoom,
      centre: [(column * stride + 0.5) / image.width, (row * stride + 0.5) / image.height],
      // The window's numbers are the photograph's: the line leaves them in sight.
      split: 0.5,
    })
  const hold = (isComparing: boolean) => () => pointing.set({ isComparing })
  return (
    <div className={styles.zoom} role="group" aria-label="Zoom">
      <button
        type="button"
        className={styles.text}
        aria-pressed={view.isComparing}
        onPointerDown={hold(true)}
        onPointerUp={hold(false)}
        onPointerCancel={hold(false)}
        onPointerLeave={hold(false)}
        onBlur={hold(false)}
        onKeyDown={(event) => {
          if (event.key !== ' ' && event.key !== 'Enter') return
          event.preventDefault()
          event.stopPropagation()
          pointing.set({ isComparing: true })
        }}
        onKeyUp={hold(false)}
      >
        <Eye aria-hidden="true" /> Hold for before
      </button>
      <IconButton
        label="Farther"
        icon={<Minus />}
        disabled={at.scale <= least && 'It would be too small to see.'}
        onPress={() => zoomTo(at.scale / 1.5)}
      />
      <span className={styles.percent} aria-live="polite">
        {Math.round(at.scale * 100)} %
      </span>
      <IconButton
        label="Nearer"
        icon={<Plus />}
        disabled={at.scale >= most && 'A pixel is as large as it gets.'}
        onPress={() => zoomTo(at.scale * 1.5)}
      />
      <button type="button" className={styles.text} onClick={() => zoomTo(1)}>
        100 %
      </button>
      <button type="button" className={styles.text} onClick={toPixels}>
        Pixels
      </button>
      <IconButton label="All of it" icon={<Maximize />} onPress={() => pointing.set(wholeView)} />
    </div>
  )
}
