import { useCallback, useMemo } from 'react'
import { useLab } from '#parts/lab/LabContext.tsx'
import { field } from '#labs/field/field.ts'
import type { Palette } from '#draw/palette.ts'
import { EffectiveLine } from './EffectiveLine.tsx'
import { isMeasuredFor, widthHolding } from '#labs/field/model/effectiveField.ts'
import styles from './Stage.module.css'
import type { FieldLayout } from './layout.ts'
import { paintCone } from './paintCone.ts'
import { paintPatch } from './paintPatch.ts'
import type { Stack } from '#labs/field/model/stack.ts'
import { StageCanvas } from '#ui/StageCanvas.tsx'
import { sightText, unitName } from '#labs/field/model/words.ts'
import { measurementOf } from '#labs/field/work/measurement.ts'
import { type Heat, heatPicture } from './heatPicture.ts'

/** What moves: the cones, the enlarged patch, and what is said of them. */
export function ConeLayer(props: {
  readonly stack: Stack
  readonly layout: FieldLayout
  readonly palette: Palette
  readonly image: CanvasImageSource | undefined
  readonly width: number
  readonly height: number
}) {
  const { useScene } = useLab(field)
  const { stack, layout, palette, image, width, height } = props
  const scene = useScene()
  const { patch } = layout
  const measured = useHeat(palette)
  const isMeasured = isMeasuredFor(stack, scene)
  const heat = isMeasured ? measured : undefined
  const effective = <EffectiveLine layerIndex={scene.unit.layerIndex} isDrawn={isMeasured} />
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
        <strong data-image={scene.unit.layerIndex === 0 || undefined}>{unitName(scene)}</strong>
        <span data-image={scene.unit.layerIndex === 0 || undefined}>{sightText(stack, scene)}</span>
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
    </>
  )
}

/** Hook: the effective field of the chosen layer as it is painted; undefined when it is not asked for, or not there yet. */
function useHeat(palette: Palette): Heat | undefined {
  const lab = useLab(field)
  const isOn = lab.session.useSettings((settings) => settings.effective)
  const effective = measurementOf(lab).use((measured) => measured.effective)
  const { chosen } = lab.useLayer()
  return useMemo(() => {
    const picture = isOn && effective && heatPicture(effective, palette.error)
    return picture
      ? { layerIndex: chosen, picture, width: widthHolding(effective, 0.95) }
      : undefined
  }, [isOn, effective, chosen, palette])
}
