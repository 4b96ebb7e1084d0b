import type { Drawn } from './drawnOf.ts'
import { nameOf } from './nameOf.ts'
import { drawnText } from './drawnText.ts'
import { boxAround, middleOf, placeText } from './box.ts'
import type { OpenStage } from './openStage.tsx'
import { svgPoints } from './svgPoints.ts'

/** All that can be read of a lab at a step: what its stage shows, its formula, what is said of it, and its panel’s figures. */
export function sceneText({ strip, panel, describe }: OpenStage, drawn: Drawn): string[] {
  return [
    ...drawnText(drawn, 'whole'),
    `formula ${stripText(strip)}`,
    `says “${describe()}”`,
    ...panelLines(panel),
  ]
}

/** The words of a strip, what is marked in it in brackets: the product looked at in `[ ]`, the one pinned in `{ }`. */
function stripText(strip: Element): string {
  const words: string[] = []
  const walk = document.createTreeWalker(strip, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const { parentElement: parent, textContent } = walk.currentNode
    const text = (textContent ?? '').trim()
    if (text === '' || !parent || parent.closest('[aria-hidden="true"], [hidden], [id]')) continue
    const isMarked = parent.closest('[data-active="true"]')
    words.push(isMarked ? `[${text}]` : text)
  }
  return words.join(' ').replaceAll('] [', ' ')
}

/** Drawings by themselves, in their own pixels, and tables. */
function panelLines(panel: Element): string[] {
  const shapes = [...panel.querySelectorAll('figure svg :is(path, rect, line, circle)')]
  const tables = [...panel.querySelectorAll('table')]
  return [
    ...shapes.flatMap((shape) => {
      const corners = svgPoints(shape)
      const box = boxAround(corners)
      return box ? [`panel ${nameOf(shape)} ${placeText(box, middleOf(corners))}`] : []
    }),
    ...tables.map((table) => `panel table “${stripText(table)}”`),
  ]
}
