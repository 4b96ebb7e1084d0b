import { channelsOfMap, type OutputCell } from '#core/outputCell.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import { Fragment } from 'react'
import { blockRect, type GridBox, gridRect } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import type { SlideLayout } from './layout.ts'
import { fanPath, outlinePath, type Rect, rectPath } from '#draw/paths.ts'
import { windowCells, windowRect } from './marks.ts'
import { PointedMarks } from './PointedMarks.tsx'
import { shownChannels } from '#labs/slide/model/scene.ts'
import { CellText } from '#ui/CellText.tsx'
import stageStyles from '#ui/stage.module.css'
import styles from './Stage.module.css'
import { TermMark } from '#ui/TermMark.tsx'
import { WindowWeights } from './WindowWeights.tsx'

interface MarksProps {
  readonly layer: SlideLayer
  readonly layout: SlideLayout
}

/** Under the grids: the lines that lead from the window to the number it makes. */
export function LinesUnder({ layer, layout }: MarksProps) {
  const { useScene } = useLab(slide)
  const scene = useScene()
  const out = layout.outputs[scene.place.map]
  if (!out) return null
  const target = glided(out, scene.place, scene.next, scene.glide)
  const lines = shownChannels(layer, scene).map((channel) => {
    const box = layout.inputs[channel]
    return box ? fanPath(windowRect(layer, box, scene), target) : ''
  })
  return (
    <svg className={`${stageStyles.marks} ${styles.marks}`} aria-hidden="true">
      <path className={stageStyles.fan} d={lines.join('')} />
    </svg>
  )
}

/** Over the grids: the window, the output, the products looked at, and all that is linked to the cell pointed at. */
export function MarksOver({
  layer,
  layout,
  kernel,
}: MarksProps & { kernel: GridScene | undefined }) {
  const { session, useScene } = useLab(slide)
  const scene = useScene()
  const { place, lookedAt, terms, counted, next, glide } = scene
  const out = layout.outputs[place.map]
  const isWalking = counted < terms.length
  const reveal = session.useSettings((settings) => settings.reveal)
  const isAhead = reveal && scene.output >= scene.computed
  const channels = shownChannels(layer, scene)
  return (
    <svg className={`${stageStyles.marks} ${styles.marks}`} aria-hidden="true">
      <PointedMarks layer={layer} layout={layout} />
      {channels.map((channel) => {
        const box = layout.inputs[channel]
        if (!box) return null
        const cells = windowCells(layer, box, scene)
        return (
          <g key={channel}>
            <path className={stageStyles.windowFill} d={cells} />
            <path className={stageStyles.window} d={cells} />
            {kernel && glide === 0 && (
              <WindowWeights
                box={box}
                terms={terms.filter((term) => term.channel === channel)}
                ramp={kernel.ramp}
              />
            )}
          </g>
        )
      })}
      {channels.map((channel) => {
        const box = layout.patches[channel]
        return (
          box && <path key={channel} className={styles.patchEdge} d={rectPath(gridRect(box))} />
        )
      })}
      {out && (
        <path className={stageStyles.output} d={outlinePath(glided(out, place, next, glide))} />
      )}
      {out && isWalking && <CellText box={out} cell={place} value={scene.sum} />}
      {out && !isWalking && isAhead && (
        <CellText box={out} cell={place} value={layer.results[scene.output] ?? 0} />
      )}
      {lookedAt.map(({ channel, row, column, kernelRow, kernelColumn }) => (
        <Fragment key={`${channel} ${kernelRow} ${kernelColumn}`}>
          <TermMark box={layout.inputs[channel]} row={row} column={column} />
          <TermMark box={layout.patches[channel]} row={kernelRow} column={kernelColumn} />
          <TermMark box={layout.kernels[channel]} row={kernelRow} column={kernelColumn} />
        </Fragment>
      ))}
      {place !== scene.running && <Ghost layer={layer} layout={layout} place={scene.running} />}
    </svg>
  )
}

/** Where the clock is, while another output is pointed at. */
function Ghost({ layer, layout, place }: MarksProps & { place: OutputCell }) {
  const out = layout.outputs[place.map]
  return (
    <>
      {channelsOfMap(layer.geometry, place.map).map((channel) => {
        const box = layout.inputs[channel]
        return (
          box && (
            <path
              key={channel}
              className={stageStyles.ghost}
              d={rectPath(windowRect(layer, box, { place, glide: 0, next: undefined }))}
            />
          )
        )
      })}
      {out && (
        <path className={stageStyles.ghost} d={rectPath(blockRect(out, place.row, place.column))} />
      )}
    </>
  )
}

function glided(
  box: GridBox,
  place: OutputCell,
  next: OutputCell | undefined,
  glide: number,
): Rect {
  const to = next?.map === place.map ? next : place
  return blockRect(
    box,
    place.row + (to.row - place.row) * glide,
    place.column + (to.column - place.column) * glide,
  )
}
