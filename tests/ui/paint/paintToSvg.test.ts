import { paintedBy } from '#draw/canvasPainter.ts'
import { paintToSvg } from '#ui/paint/paintTo.ts'
import { afterEach, expect, test } from 'vitest'

afterEach(() => document.body.replaceChildren())

/** An element that lies at that place of the window; happy-dom lays nothing out. */
function placed<Kind extends HTMLElement>(
  element: Kind,
  parent: Element,
  [x, y, width, height]: readonly [number, number, number, number],
): Kind {
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height)
  parent.append(element)
  return element
}

const element = (name: string, style: string) => {
  const made = document.createElement(name)
  made.setAttribute('style', style)
  return made
}

test('the paper of the theme, then boxes where they lie from the corner of the picture', () => {
  const stage = placed(element('div', '--paper: #fafafa'), document.body, [100, 50, 200, 80])
  placed(element('p', 'background-color: #112233'), stage, [110, 60, 30, 10])
  const file = paintToSvg([stage])
  expect(file).toContain('viewBox="0 0 200 80"')
  expect(file).toContain('<rect x="0" y="0" width="200" height="80" fill="#fafafa"/>')
  expect(file).toContain('<path d="M10,10L40,10L40,20L10,20Z" fill="#112233"/>')
})

test('what is hidden, transparent or left out is not painted, nor what is in it', () => {
  const stage = placed(element('div', ''), document.body, [0, 0, 50, 50])
  for (const style of ['display: none', 'opacity: 0', 'visibility: hidden']) {
    placed(element('p', `background-color: #112233; ${style}`), stage, [0, 0, 9, 9])
  }
  const control = placed(element('select', ''), stage, [0, 0, 9, 9])
  placed(element('p', 'background-color: #112233'), control, [0, 0, 9, 9])
  expect(paintToSvg([stage], { without: 'select' })).not.toContain('#112233')
})

test('a canvas that says how it was painted is a drawing in its frame', () => {
  const stage = placed(element('div', ''), document.body, [0, 0, 50, 50])
  const canvas = placed(document.createElement('canvas'), stage, [10, 20, 30, 30])
  paintedBy(canvas, { width: 10, height: 10, paint: (context) => context.fillRect(1, 2, 3, 4) })
  expect(paintToSvg([stage])).toContain(
    '<rect x="1" y="2" width="3" height="4" transform="matrix(3 0 0 3 10 20)"',
  )
})

test('nothing to paint is refused', () => {
  expect(() => paintToSvg([])).toThrow(RangeError)
})
