import { useLayoutEffect, useRef } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { Caption } from '#ui/Caption.tsx'
import styles from './PairStage.module.css'

/** A picture in its own colours, with its name. */
export function PairPicture(props: {
  readonly label: string
  readonly title?: string | undefined
  readonly meaning: 'input' | 'output' | 'error'
  /** What is to be seen, for who does not see it. */
  readonly about: string
  readonly image: RgbaImage
  readonly box: GridBox
}) {
  const { label, title, meaning, about, image, box } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height } = image
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    context?.putImageData(new ImageData(image.data, width, height), 0, 0)
  }, [image, width, height])
  return (
    <>
      <Caption box={box} meaning={meaning} title={title}>
        {label}
      </Caption>
      <canvas
        ref={canvas}
        className={styles.picture}
        width={width}
        height={height}
        role="img"
        aria-label={about}
        data-meaning={meaning}
        style={{
          left: box.x,
          top: box.y,
          width: box.columns * box.cell,
          height: box.rows * box.cell,
        }}
      />
    </>
  )
}
