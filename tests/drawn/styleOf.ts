import { lengthIn } from './lengthIn.ts'
import { type StyleRule, styleRules } from './styleRules.ts'

/** The size of the window, which media queries ask for. */
export const windowSize = { width: 1440, height: 900 }

const byClass = new Map<string, StyleRule[]>()
const ofTags: StyleRule[] = []
for (const rule of styleRules) {
  const [first] = rule.classes
  if (first === undefined) ofTags.push(rule)
  else byClass.set(first, [...(byClass.get(first) ?? []), rule])
}

/** What the style sheets and the element itself say of its place and size, by property. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const known = sheetStyle(element)
  const own = element.getAttribute('style')
  if (own === null || own === '') return known
  const all = new Map(known)
  for (const line of own.split(';')) {
    const [, name, value] = /^\s*([\w-]+):\s*(.+?)\s*$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) all.set(name, value)
  }
  return all
}

/** By the element's own attributes and those of everything around it. */
const seen = new Map<string, ReadonlyMap<string, string>>()
let signatures = new WeakMap<Element, string>()

function sheetStyle(element: Element): ReadonlyMap<string, string> {
  const key = `${windowSize.width} ${signatureOf(element)}`
  const known = seen.get(key)
  if (known) return known
  const rules = [...element.classList].flatMap((name) => byClass.get(name) ?? [])
  const fitting = [...ofTags, ...rules]
    .filter(
      ({ classes, media, selector }) =>
        classes.every((name) => element.classList.contains(name)) &&
        (media === undefined || isMet(media)) &&
        element.matches(selector),
    )
    .toSorted((one, other) => one.weight - other.weight)
  const style = new Map(fitting.flatMap(({ said }) => [...said]))
  seen.set(key, style)
  return style
}

/** Looks at all elements anew: their attributes may have changed. */
export function forgetStyles(): void {
  signatures = new WeakMap()
}

function signatureOf(element: Element): string {
  const known = signatures.get(element)
  if (known !== undefined) return known
  const own = [...element.attributes]
    .filter(({ name }) => name === 'class' || /^(data|aria)-(?!label)|^(role|hidden)$/.test(name))
    .map(({ name, value }) => `${name}=${value}`)
    .join()
  const parent = element.parentElement
  const place = parent ? placeIn(parent, element) : ''
  const signature = `${parent ? signatureOf(parent) : ''}>${element.tagName}${place}[${own}]`
  signatures.set(element, signature)
  return signature
}

/** First and last children have rules of their own. */
function placeIn(parent: Element, element: Element): string {
  return `${parent.firstElementChild === element ? '^' : ''}${parent.lastElementChild === element ? '$' : ''}`
}

function isMet(media: string): boolean {
  const asked = [...media.matchAll(/\(([\w-]+):\s*([^)]+)\)/g)]
  return asked.every(([, name, value]) => {
    const limit = lengthIn(value, { font: 16, whole: 0 }) ?? 0
    if (name === 'max-width') return windowSize.width <= limit
    if (name === 'max-height') return windowSize.height <= limit
    if (name === 'min-width') return windowSize.width >= limit
    return false
  })
}
