import { useLab } from '#parts/lab/LabContext.tsx'
import { field } from '#labs/field/field.ts'
import { type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Palette } from '#draw/palette.ts'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import { useFieldImage } from '#labs/field/work/fieldImage.ts'
import { measurementOf } from '#labs/field/work/measurement.ts'
import { ConeLayer } from './ConeLayer.tsx'
import stageStyles from '#ui/stage.module.css'
import styles from './Stage.module.css'
import { fieldLayout, type FieldLayout, unitUnder } from './layout.ts'
import { networkImage } from './networkImage.ts'
import { paintPlates } from './paintPlates.ts'
import { StageCanvas } from '#ui/StageCanvas.tsx'
import { UnitGrid } from './UnitGrid.tsx'
import { vanishingText } from '#labs/field/model/vanishing.ts'
import { chooseUnit } from './choose.ts'

/** The picture of the lab: the image and a plate for every layer, a unit's cone through all of them, and what it sees. */
export function FieldStage() {
  const lab = useLab(field)
  useEffect(() => measurementOf(lab).follow(), [lab])
  const settings = lab.session.useSettings((all) => all)
  const stack = lab.useLayer()
  const palette = usePalette()
  const { image: picture, problem } = useFieldImage(lab, settings)
  const said = stack.problem ? vanishingText(stack.problem, stack.net.length) : problem
  const stage = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(stage)
  const sentence = useRef<HTMLParagraphElement>(null)
  const { height: taken } = useElementSize(sentence)
  // The theme sets both.
  const rem = useMemo(() => remOf(palette), [palette])
  const layout = useMemo(
    () => fieldLayout(stack.levels, width, height, rem, taken && taken + 0.75 * rem),
    [stack, width, height, rem, taken],
  )
  const { crop, colour } = settings
  const image = useMemo(
    () => picture && networkImage(picture, crop, colour, stack.inputSize),
    [picture, crop, colour, stack.inputSize],
  )
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => paintPlates(context, layout, stack, palette, image),
    [stack, layout, palette, image],
  )
  const handlers = useFieldPointer(layout)
  return (
    <div ref={stage} className={`${stageStyles.stage} ${styles.stage}`} {...handlers}>
      {width > 0 && (
        <>
          <StageCanvas className={styles.canvas} width={width} height={height} paint={paint} />
          <ConeLayer {...{ stack, layout, palette, image, width, height }} />
          <UnitGrid stack={stack} layout={layout} />
        </>
      )}
      <p ref={sentence} className={styles.problem} role="status" hidden={said === undefined}>
        {said}
      </p>
    </div>
  )
}

/** Pixels of a rem in the theme of the palette, which the words on the canvas follow. */
function remOf(_palette: Palette): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}

/** The pointer over the plates: resting on a unit shows its cone, a press chooses it, a drag goes from unit to unit. */
function useFieldPointer(layout: FieldLayout) {
  const lab = useLab(field)
  const held = useRef<{ readonly pointer: number; readonly layerIndex: number }>(undefined)
  const under = (event: PointerEvent<HTMLElement>, only?: number) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return unitUnder(layout, { x: event.clientX - left, y: event.clientY - top }, only)
  }
  const end = (event: PointerEvent<HTMLElement>) => {
    if (held.current?.pointer === event.pointerId) held.current = undefined
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const unit = under(event)
      if (!unit || event.button !== 0 || held.current) return
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { pointer: event.pointerId, layerIndex: unit.layerIndex }
      lab.pointing.pointAt(undefined)
      chooseUnit(lab, unit)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!held.current) {
        if (event.pointerType === 'mouse') lab.pointing.pointAt(under(event))
        return
      }
      if (held.current.pointer !== event.pointerId) return
      const unit = under(event, held.current.layerIndex)
      if (unit) chooseUnit(lab, unit)
    },
    onPointerUp: end,
    onPointerCancel: end,
    onLostPointerCapture: end,
    onPointerLeave: () => lab.pointing.pointAt(undefined),
  }
}
