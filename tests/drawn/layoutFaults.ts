import { beyond, type Box, boxText, overlap } from './box.ts'
import type { Drawn } from './drawnOf.ts'
import type { DrawnLabel } from './htmlLabels.ts'

/** Pixels by which a text may be wider here than it is estimated to be. */
const slack = 4
/** Pixels by which the line around a mark may stand over the edge. */
const stroke = 3

/** What lies where it should not: beyond the stage, on another label, on a number. */
export function layoutFaults(drawn: Drawn, width: number, height: number): string[] {
  const stage = { x: 0, y: 0, width, height }
  const { grids, marks, canvases } = drawn
  const labels = drawn.labels.filter(({ name }) => name !== 'words')
  const outside = [
    ...labels.flatMap((label) => out('label', `“${label.text}”`, seen(label), stage, slack)),
    ...grids.flatMap(({ label, box }) => out('grid', `“${label}”`, box, stage, 1)),
    ...canvases.flatMap(({ name, box }) => out('canvas', name, box, stage, 1)),
    ...marks.flatMap(({ name, box }) => out('mark', name, box, stage, stroke)),
  ]
  const still = labels.filter(({ isTag }) => !isTag)
  const pairs = still.flatMap((one, at) =>
    still
      .slice(at + 1)
      .flatMap((other) =>
        overlap(seen(one), seen(other), slack)
          ? [`label “${one.text}” lies on label “${other.text}”`]
          : [],
      ),
  )
  return [...outside, ...pairs, ...onNumbers(still, drawn)]
}

function out(what: string, name: string, box: Box, stage: Box, by: number): string[] {
  if (box.width === 0 && box.height === 0) return []
  return beyond(box, stage) > by ? [`${what} ${name} is beyond the stage at ${boxText(box)}`] : []
}

/** Without the room above and below the letters. */
function seen({ box }: DrawnLabel): Box {
  return box.height > 12 ? { ...box, y: box.y + 3, height: box.height - 6 } : box
}

/** Words in drawings are meant for the cells that they stand in. */
function onNumbers(labels: readonly DrawnLabel[], { grids }: Drawn): string[] {
  return labels
    .filter(({ name }) => !name.startsWith('svg') && !name.startsWith('canvas'))
    .flatMap((label) =>
      grids.flatMap(({ label: grid, box, rows, columns, cells }) => {
        if (!overlap(seen(label), box, slack)) return []
        const [width, height] = [box.width / columns, box.height / rows]
        const hidden = cells.filter(({ text }, at) => {
          const [x, y] = [box.x + (at % columns) * width, box.y + Math.floor(at / columns) * height]
          const middle = {
            x: x + width / 4,
            y: y + height / 4,
            width: width / 2,
            height: height / 2,
          }
          return text !== undefined && overlap(seen(label), middle)
        })
        return hidden.length > 0
          ? [`label “${label.text}” lies on ${hidden.length} numbers of “${grid}”`]
          : []
      }),
    )
}
