import { useCallback, useMemo } from 'react'
import { useLab } from '#parts/lab/LabContext.tsx'
import { field } from '#labs/field/field.ts'
import type { Palette } from '#draw/palette.ts'
import { isMeasuredFor, widthHolding } from '#labs/field/model/effectiveField.ts'
import styles from './Stage.module.css'
import type { FieldLayout } from './layout.ts'
import { paintCone } from './paintCone.ts'
import { paintPatch } from './paintPatch.ts'
import type { Stack } from '#labs/field/model/stack.ts'
import { StageCanvas } from '#ui/StageCanvas.tsx'
import { sightText, sizeText, unitName } from '#labs/field/model/words.ts'
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
  const { patch, rem, isNarrow } = layout
  const isImage = scene.unit.layerIndex === 0 || undefined
  const measured = useHeat(palette)
  // Units whose field is cut by the border of the image have another.
  const heat = isMeasuredFor(stack, scene) ? measured : undefined
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => paintCone(context, layout, scene, palette, heat),
    [scene, layout, palette, heat],
  )
  const paintSeen = useCallback(
    (context: CanvasRenderingContext2D) => {
      const { inputSize } = stack
      paintPatch(context, { side: patch.side, scene, inputSize, image, palette, heat })
    },
    [scene, patch, stack, image, palette, heat],
  )
  const effective = scene.unit.layerIndex === stack.chosen && !isImage && (
    <EffectiveLine width={measured?.width} isDrawn={heat !== undefined} />
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
        data-narrow={isNarrow || undefined}
        style={
          isNarrow
            ? { left: patch.x + patch.side + rem, top: patch.y }
            : { left: patch.x, bottom: height - patch.y + rem * 0.5, width: patch.side }
        }
      >
        <strong data-image={isImage}>{unitName(scene)}</strong>
        <span data-image={isImage}>{sightText(stack, scene)}</span>
        {isNarrow && effective}
      </p>
      {!isNarrow && (
        <p
          className={styles.name}
          style={{ left: patch.x, top: patch.y + patch.side + rem * 0.6, width: patch.side }}
        >
          {effective}
        </p>
      )}
    </>
  )
}

/** How much of the field most of the gradient comes from, when it is measured. */
function EffectiveLine(props: { readonly width: number | undefined; readonly isDrawn: boolean }) {
  const { width, isDrawn } = props
  const lab = useLab(field)
  const isOn = lab.session.useSettings((settings) => settings.effective)
  const { done, of } = measurementOf(lab).use((value) => value)
  if (!isOn) return null
  return (
    <span className={styles.effective}>
      {done < of && `${done} of ${of} networks${width === undefined ? '' : '; so far '}`}
      {width !== undefined &&
        `95 % within ${sizeText([width, width])}${isDrawn ? '' : ' for the middle unit: this one is cut by the border'}`}
    </span>
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
