import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { OpenedPicture } from '#data/openPicture.ts'
import { type Crop, cropRegion } from '#data/rgbaToPicture.ts'
import { Choice } from '#ui/Choice.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import type { PictureSession } from './pictureSettings.ts'
import styles from './PictureControls.module.css'

/** At most so many pixels, less in a panel that is narrower. */
const widest = 284
const tallest = 170

type Kind = 'centre' | 'whole' | 'square'

interface CropControlProps {
  readonly session: PictureSession
  readonly opened: OpenedPicture
}

/** Which part of one's own picture is used: the middle, the whole, or a square that is moved over it. */
export function CropControl({ session, opened }: CropControlProps) {
  const crop = session.useSettings((settings) => settings.crop)
  const change = (next: Crop, gesture?: string) =>
    session.notify(session.change({ crop: next }, gesture))
  const region = cropRegion(opened.image, crop)
  const shorter = Math.min(opened.width, opened.height)
  const [x, y] = [region.left / opened.width, region.top / opened.height]
  const side = Math.min(1, region.width / shorter)
  const kind: Kind = typeof crop === 'string' ? crop : 'square'
  /** A square that lies on the picture. */
  const placeSquare = (left: number, top: number, length: number, gesture?: string) => {
    const within = (at: number, of: number) => part(at, 1 - (length * shorter) / of)
    const square = { x: within(left, opened.width), y: within(top, opened.height), side: length }
    change(square, gesture)
  }
  return (
    <>
      <Choice<Kind>
        label="Part of the picture"
        value={kind}
        options={[
          { value: 'centre', label: 'Middle', help: 'The largest square in the middle.' },
          { value: 'whole', label: 'Whole', help: 'All of it, in its own proportions.' },
          { value: 'square', label: 'A square', help: 'Move it over the picture.' },
        ]}
        onChange={(next) => change(next === 'square' ? { x, y, side: side * 0.5 } : next)}
      />
      <CropPicture
        opened={opened}
        crop={crop}
        onMove={(right, down, gesture) => placeSquare(x + right, y + down, side, gesture)}
        onEnd={session.endGesture}
      />
      {kind === 'square' && (
        <NumberSlider
          label="Side of the square"
          unit="%"
          value={Math.round(side * 100)}
          limits={{ min: 5, max: 100, step: 1 }}
          onChange={(percent, active) =>
            placeSquare(x, y, percent / 100, active ? 'side' : undefined)
          }
          onChangeEnd={session.endGesture}
        />
      )}
    </>
  )
}

function CropPicture(props: {
  readonly opened: OpenedPicture
  readonly crop: Crop
  readonly onMove: (right: number, down: number, gesture: string) => void
  readonly onEnd: () => void
}) {
  const { opened, crop, onMove, onEnd } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const held = useRef<{ x: number; y: number }>(undefined)
  const scale = Math.min(widest / opened.width, tallest / opened.height)
  const width = Math.max(1, Math.round(opened.width * scale))
  const height = Math.max(1, Math.round(opened.height * scale))
  const region = cropRegion(opened.image, crop)
  const canMove = typeof crop !== 'string'

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

  const handleMove = (event: PointerEvent) => {
    const shown = canvas.current?.getBoundingClientRect()
    if (!held.current || !canMove || !shown) return
    onMove(
      (event.clientX - held.current.x) / shown.width,
      (event.clientY - held.current.y) / shown.height,
      'crop',
    )
    held.current = { x: event.clientX, y: event.clientY }
  }
  const handleKey = (event: KeyboardEvent) => {
    const step = keySteps[event.key]
    if (!step || !canMove) return
    event.preventDefault()
    event.stopPropagation()
    const size = event.shiftKey ? 0.1 : 0.02
    onMove(step[0] * size, step[1] * size, 'crop keys')
  }
  const end = () => {
    held.current = undefined
    onEnd()
  }
  return (
    <div className={styles.crop} style={{ width }}>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={`Your picture ${opened.name}`}
      />
      <button
        className={styles.cropWindow}
        type="button"
        aria-disabled={!canMove}
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
    </div>
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

function part(value: number, most: number): number {
  return Math.min(Math.max(0, most), Math.max(0, value))
}
