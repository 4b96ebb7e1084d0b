import { useCallback } from 'react'
import type { Palette } from '#draw/palette.ts'
import { EffectiveLine } from './EffectiveLine.tsx'
import { isMeasuredFor } from './effectiveField.ts'
import { useHeat } from './useHeat.ts'
import { useFieldScene } from './fieldNow.ts'
import styles from './FieldStage.module.css'
import type { FieldLayout } from './layout.ts'
import { paintCone } from './paintCone.ts'
import { paintPatch } from './paintPatch.ts'
import type { Stack } from './stack.ts'
import { StageCanvas } from '#ui/StageCanvas.tsx'
import { UnitGrid } from './UnitGrid.tsx'
import { sightText, unitName } from './words.ts'

/** What moves: the cones, the enlarged patch, and what is said of them. */
export function ConeLayer(props: {
  readonly stack: Stack
  readonly layout: FieldLayout
  readonly palette: Palette
  readonly image: CanvasImageSource | undefined
  readonly width: number
  readonly height: number
}) {
  const { stack, layout, palette, image, width, height } = props
  const scene = useFieldScene(stack)
  const { patch } = layout
  const measured = useHeat(palette)
  const isMeasured = isMeasuredFor(stack, scene)
  const heat = isMeasured ? measured : undefined
  const effective = <EffectiveLine place={scene.unit.place} isDrawn={isMeasured} />
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => paintCone(context, { scene, layout, palette, heat }),
    [scene, layout, palette, heat],
  )
  const paintSeen = useCallback(
    (context: CanvasRenderingContext2D) =>
      paintPatch(context, {
        side: patch.side,
        scene,
        inputSize: stack.inputSize,
        image,
        palette,
        heat,
      }),
    [scene, patch, stack, image, palette, heat],
  )
  return (
    <>
      <StageCanvas className={styles.canvas} width={width} height={height} paint={paint} />
      <StageCanvas
        className={styles.patch}
        x={patch.x}
        y={patch.y}
        width={patch.side}
        height={patch.side}
        paint={paintSeen}
      />
      <p
        className={styles.name}
        data-narrow={layout.isNarrow || undefined}
        style={
          layout.isNarrow
            ? { left: patch.x + patch.side + layout.rem, top: patch.y }
            : { left: patch.x, bottom: height - patch.y + layout.rem * 0.5, width: patch.side }
        }
      >
        <strong data-image={scene.unit.place === 0 || undefined}>{unitName(scene)}</strong>
        <span data-image={scene.unit.place === 0 || undefined}>{sightText(stack, scene)}</span>
        {layout.isNarrow && effective}
      </p>
      {!layout.isNarrow && (
        <p
          className={styles.name}
          style={{
            left: patch.x,
            top: patch.y + patch.side + layout.rem * 0.6,
            width: patch.side,
          }}
        >
          {effective}
        </p>
      )}
      <UnitGrid stack={stack} layout={layout} />
    </>
  )
}
