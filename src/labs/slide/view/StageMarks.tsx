import { channelsOfMap } from '#core/outputCell.ts'
import { cellNumbers } from '#draw/cellNumbers.ts'
import { blockRect, gridRect } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { fanPath, outlinePath, rectPath } from '#draw/paths.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import { slide } from '#labs/slide/slide.ts'
import { type ConvScene, shownValue } from '#parts/conv/convScene.ts'
import { OutputTag } from '#parts/conv/OutputTag.tsx'
import { TermMarks } from '#parts/conv/TermMarks.tsx'
import { outputRect, windowRect } from '#parts/conv/windowMarks.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { CellText } from '#ui/CellText.tsx'
import stageStyles from '#ui/stage.module.css'
import type { SlideLayout } from './layout.ts'
import { PointedMarks } from './PointedMarks.tsx'
import styles from './Stage.module.css'
import { windowCells } from './windowCells.ts'
import { WindowWeights } from './WindowWeights.tsx'

interface MarksProps {
  readonly layer: SlideLayer
  readonly layout: SlideLayout
}

/** Digits under this size are not read at ease, in pixels. */
const smallest = 11

/** Under the grids: the lines that lead from the window to the number it makes. */
export function LinesUnder({ layer, layout }: MarksProps) {
  const scene = useLab(slide).useScene()
  const out = layout.outputs[scene.position.map]
  if (!out) return null
  const target = outputRect(out, scene)
  const lines = channelsOfMap(layer.geometry, scene.position.map).map((channel) => {
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
export function MarksOver(
  props: MarksProps & {
    readonly kernel: GridScene | undefined
    readonly outputs: readonly GridScene[]
  },
) {
  const { layer, layout, kernel, outputs } = props
  const { session, useScene } = useLab(slide)
  const scene = useScene()
  const { position, lookedAt, terms, counted, glide, running } = scene
  const reveal = session.useSettings((settings) => settings.reveal)
  const out = layout.outputs[position.map]
  const isMissing = counted < terms.length || (reveal && scene.output >= scene.computed)
  const channels = channelsOfMap(layer.geometry, position.map)
  const map = outputs[position.map]
  const isSmall = out && map && (cellNumbers(map, out.cell)?.size ?? 0) < smallest
  return (
    <>
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
        {out && <path className={stageStyles.output} d={outlinePath(outputRect(out, scene))} />}
        {out && isMissing && (
          <CellText box={out} cell={position} value={shownValue(layer, scene)} />
        )}
        <TermMarks
          terms={lookedAt}
          inputs={layout.inputs}
          windows={[layout.patches, layout.kernels]}
        />
        {position !== running && <Ghost layer={layer} layout={layout} position={running} />}
      </svg>
      {isSmall && (
        <OutputTag {...{ layer, scene }} box={out} overlap={out.cell + 3} gap={5} canRise />
      )}
    </>
  )
}

/** Where the clock is, while another output is pointed at. */
function Ghost({ layer, layout, position }: MarksProps & Pick<ConvScene, 'position'>) {
  const out = layout.outputs[position.map]
  const windows = channelsOfMap(layer.geometry, position.map).flatMap((channel) => {
    const box = layout.inputs[channel]
    return box ? windowRect(layer, box, { position, glide: 0, next: undefined }) : []
  })
  return [...windows, ...(out ? [blockRect(out, position.row, position.column)] : [])].map(
    (rect, at) => <path key={at} className={stageStyles.ghost} d={rectPath(rect)} />,
  )
}
