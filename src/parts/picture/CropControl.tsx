import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import type { OpenedPicture } from '#data/openPicture.ts'
import { type Crop, cropRegion } from '#data/rgbaToPicture.ts'
import { Choice } from '#ui/Choice.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import type { PictureSession } from './pictureSettings.ts'
import styles from './PictureControls.module.css'

/** At most so many pixels, less in a panel that is narrower. */
const widest = 284
const tallest = 170

/** Which part of one's own picture is used: the middle, the whole, or a square that is moved over it. */
export function CropControl(props: {
  readonly session: PictureSession
  readonly opened: OpenedPicture
}) {
  const { session, opened } = props
  const crop = session.useSettings((settings) => settings.crop)
  const held = useRef<{ x: number; y: number }>(undefined)
  const change = (next: Crop, gesture?: string) =>
    session.notify(session.change({ crop: next }, gesture))
  const region = cropRegion(opened.image, crop)
  const shorter = Math.min(opened.width, opened.height)
  const [x, y] = [region.left / opened.width, region.top / opened.height]
  const side = Math.min(1, region.width / shorter)
  const isSquare = typeof crop !== 'string'
  /** A square that lies on the picture. */
  const placeSquare = (left: number, top: number, length: number, gesture?: string) => {
    const within = (at: number, of: number) =>
      Math.min(Math.max(0, 1 - (length * shorter) / of), Math.max(0, at))
    const square = { x: within(left, opened.width), y: within(top, opened.height), side: length }
    change(square, gesture)
  }
  const handleMove = (event: PointerEvent) => {
    const shown = event.currentTarget.parentElement?.getBoundingClientRect()
    if (!held.current || !isSquare || !shown) return
    const right = (event.clientX - held.current.x) / shown.width
    const down = (event.clientY - held.current.y) / shown.height
    placeSquare(x + right, y + down, side, 'crop')
    held.current = { x: event.clientX, y: event.clientY }
  }
  const handleKey = (event: KeyboardEvent) => {
    const step = keySteps[event.key]
    if (!step || !isSquare) return
    event.preventDefault()
    event.stopPropagation()
    const size = event.shiftKey ? 0.1 : 0.02
    placeSquare(x + step[0] * size, y + step[1] * size, side, 'crop keys')
  }
  const end = () => {
    held.current = undefined
    session.endGesture()
  }
  return (
    <>
      <Choice<'centre' | 'whole' | 'square'>
        label="Part of the picture"
        value={isSquare ? 'square' : crop}
        options={[
          { value: 'centre', label: 'Middle', help: 'The largest square in the middle.' },
          { value: 'whole', label: 'Whole', help: 'All of it, in its own proportions.' },
          { value: 'square', label: 'A square', help: 'Move it over the picture.' },
        ]}
        onChange={(next) => change(next === 'square' ? { x, y, side: side * 0.5 } : next)}
      />
      <OpenedCanvas opened={opened}>
        <button
          className={styles.cropWindow}
          type="button"
          aria-disabled={!isSquare}
          aria-label="Part that is used; arrow keys move it"
          style={{
            left: percent(region.left, opened.width),
            top: percent(region.top, opened.height),
            width: percent(region.width, opened.width),
            height: percent(region.height, opened.height),
          }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId)
            held.current = { x: event.clientX, y: event.clientY }
          }}
          onPointerMove={handleMove}
          onPointerUp={end}
          onPointerCancel={end}
          onKeyDown={handleKey}
          onBlur={end}
        />
      </OpenedCanvas>
      {isSquare && (
        <NumberSlider
          label="Side of the square"
          unit="%"
          value={Math.round(side * 100)}
          limits={{ min: 5, max: 100, step: 1 }}
          onChange={(to, active) => placeSquare(x, y, to / 100, active ? 'side' : undefined)}
          onChangeEnd={session.endGesture}
        />
      )}
    </>
  )
}

const keySteps: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function percent(some: number, all: number): string {
  return `${(100 * some) / all}%`
}

/** The whole of the picture, as large as there is room. */
function OpenedCanvas({ opened, children }: { opened: OpenedPicture; children: ReactNode }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scale = Math.min(widest / opened.width, tallest / opened.height)
  const width = Math.max(1, Math.round(opened.width * scale))
  const height = Math.max(1, Math.round(opened.height * scale))
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return undefined
    let isCurrent = true
    const { data, width: w, height: h } = opened.image
    createImageBitmap(new ImageData(data, w, h)).then(
      (bitmap) => {
        if (isCurrent) context.drawImage(bitmap, 0, 0, width, height)
        bitmap.close()
      },
      // Without the memory for it the frame stays empty; the crop works all the same.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [opened, width, height])
  return (
    <div className={styles.crop} style={{ width }}>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={`Your picture ${opened.name}`}
      />
      {children}
    </div>
  )
}
