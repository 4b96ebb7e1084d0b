import { styleOf } from './styleOf.ts'

/** Whether an element is shown at all. */
export function isSeen(element: Element, stage: Element): boolean {
  for (let at: Element | null = element; at && at !== stage; at = at.parentElement) {
    const style = styleOf(at)
    const isHidden = at.hasAttribute('hidden') || style.get('display') === 'none'
    if (isHidden || style.get('visibility') === 'hidden' || style.get('inline-size') === '1px')
      return false
  }
  return true
}
