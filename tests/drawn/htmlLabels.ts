import type { Box } from './box.ts'
import { wordsSize } from './contentSize.ts'
import { isSeen } from './isSeen.ts'
import { boxOf } from './layoutHost.ts'
import { nameOf } from './nameOf.ts'
import { styleOf } from './styleOf.ts'

export interface DrawnLabel {
  readonly name: string
  readonly text: string
  readonly box: Box
  /** Whether it may lie over other things: it is small, on paper of its own, and moves with the step. */
  readonly isTag: boolean
  /** Of a legend: how its colours run. */
  readonly scale?: string
}

/** Words in elements that are placed by themselves. Those in the flow of the page have no place that is known here. */
export function htmlLabels(stage: Element, without: Element): DrawnLabel[] {
  const owners = new Map<Element, string>()
  const walk = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const { parentElement: parent, textContent } = walk.currentNode
    if (!parent || without.contains(parent) || parent.closest('svg, [role="grid"] canvas')) continue
    const words = (textContent ?? '').replaceAll(/\s+/g, ' ')
    const owner = ownerOf(parent, stage)
    if (words.trim() === '' || !isSeen(parent, stage)) continue
    owners.set(owner, `${owners.get(owner) ?? ''}${isApart(parent) ? ' ' : ''}${words}`)
  }
  return [...owners].flatMap(([owner, said]): DrawnLabel[] => {
    const text = said.trim().replaceAll(/\s+/g, ' ')
    if (owner === stage) return [{ name: 'words', text, box: boxOf(stage), isTag: true }]
    const whole = boxOf(owner)
    const words = wordsSize(owner, whole.width)
    // Under a picture of its own.
    const top = owner.querySelector('canvas') ? whole.height - Math.min(whole.height, 18) : 0
    const isFull = owner.querySelector('[role="img"]') !== null
    const width = isFull ? whole.width : Math.min(whole.width, words.width)
    const height = Math.min(whole.height - top, words.height)
    const box = { x: whole.x, y: whole.y + top, width, height }
    const isTag = /tag|pin/i.test(nameOf(owner))
    return [{ name: nameOf(owner), text, box, isTag, scale: colourScaleIn(owner) }]
  })
}

/** From which colour to which the scale of a legend runs. */
function colourScaleIn(owner: Element): string {
  const [bar] = owner.querySelectorAll('[role="img"] > [style*="gradient"]')
  const [, direction = '', colours = ''] =
    /linear-gradient\((to \w+), (.*)\)/.exec(bar?.getAttribute('style') ?? '') ?? []
  const stops = colours.match(/#\w+|rgba?\([^)]*\)/g) ?? []
  return stops.length > 0 ? `, ${direction} ${stops.at(0)} … ${stops.at(-1)}` : ''
}

function isApart(element: Element): boolean {
  return ['TD', 'TH', 'P', 'SPAN', 'DIV', 'BUTTON', 'B', 'DD', 'DT', 'OPTION'].includes(
    element.tagName,
  )
}

function ownerOf(element: Element, stage: Element): Element {
  for (let at: Element | null = element; at && at !== stage; at = at.parentElement)
    if (styleOf(at).get('position') === 'absolute') return at
  return stage
}
