import { expect, test } from 'vitest'
import { outline } from '#ui/paint/outline.ts'

function shape(tag: string, attributes: Readonly<Record<string, string | number>>) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element as SVGGeometryElement
}

test.each([
  ['rect', { x: 1, y: 2, width: 30, height: 4 }, /^M1,2h30v4h-30Z$/],
  ['line', { x1: 1, y1: 2, x2: 3, y2: 4 }, /^M1,2L3,4$/],
  ['path', { d: 'M0,0h5' }, /^M0,0h5$/],
  ['polygon', { points: '0,0 5,0 5,5' }, /^M0,0 5,0 5,5Z$/],
  ['polyline', { points: '0,0 5,0' }, /^M0,0 5,0$/],
  ['text', {}, /^$/],
])('the outline of a %s %j', (tag, attributes, path) => {
  expect(outline(shape(tag, attributes))).toMatch(path)
})
