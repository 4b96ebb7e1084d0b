import { paintedBy } from '#draw/canvasPainter.ts'
import { SvgContext } from '#ui/paint/svgContext.ts'
import { expect, test, vi } from 'vitest'

/** What is in the file of 40 × 20 once it has been painted. */
function painted(paint: (context: SvgContext) => void): string {
  const context = new SvgContext(document.createElement('canvas'))
  paint(context)
  return context
    .file(40, 20)
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')
}

test('the file has its size, and is SVG that opens', () => {
  const context = new SvgContext(document.createElement('canvas'))
  context.fillText('a < b & c', 1, 2)
  const file = context.file(40, 20)
  expect(file).toContain(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">',
  )
  expect(file).toContain('>a &lt; b &amp; c</text>')
})

test('a rectangle has the transform, the colour and the opacity in force', () => {
  const rect = painted((context) => {
    context.setTransform(2, 0, 0, 2, 5, 6)
    context.globalAlpha = 0.5
    context.fillStyle = '#123456'
    context.fillRect(1, 2, 3, 4)
  })
  expect(rect).toBe(
    '<rect x="1" y="2" width="3" height="4" transform="matrix(2 0 0 2 5 6)" fill="#123456" fill-opacity="0.5"/>',
  )
})

test('points of a path are moved by the matrix of the moment, its stroke by the last', () => {
  const path = painted((context) => {
    context.beginPath()
    context.moveTo(1, 1)
    context.scale(2, 2)
    context.lineTo(3, 4)
    context.lineWidth = 1.5
    context.setLineDash([4, 3])
    context.stroke()
  })
  expect(path).toContain('d="M1,1L6,8"')
  expect(path).toContain('stroke-width="3"')
  expect(path).toContain('stroke-dasharray="8 6"')
})

test('a whole circle is four curves that end where they began', () => {
  const path = painted((context) => {
    context.beginPath()
    context.arc(5, 5, 2, 0, 2 * Math.PI)
    context.fill()
  })
  expect(path.match(/C/g)).toHaveLength(4)
  expect(path).toContain('d="M7,5C')
  expect(path).toMatch(/ 7,5"/)
})

test('what is cut alike is one group, a cut within a cut is cut by both, and restore ends it', () => {
  const marks = painted((context) => {
    context.save()
    context.beginPath()
    context.rect(0, 0, 9, 9)
    context.clip()
    context.fillRect(1, 1, 1, 1)
    context.fillRect(2, 2, 1, 1)
    context.beginPath()
    context.rect(3, 3, 3, 3)
    context.clip()
    context.fillRect(4, 4, 1, 1)
    context.restore()
    context.fillRect(5, 5, 1, 1)
  })
  expect(marks).toContain('<clipPath id="clip-2" clip-path="url(#clip-1)">')
  expect(marks.match(/<g [^>]*>|<\/g>|x="\d"/g)).toEqual([
    '<g clip-path="url(#clip-1)">',
    'x="1"',
    'x="2"',
    '</g>',
    '<g clip-path="url(#clip-2)">',
    'x="4"',
    '</g>',
    'x="5"',
  ])
})

test('a gradient is defined where it is used, and named by it', () => {
  const marks = painted((context) => {
    const gradient = context.createLinearGradient(0, 0, 10, 0)
    gradient.addColorStop(0, 'red')
    gradient.addColorStop(1, 'blue')
    context.fillStyle = gradient
    context.fillRect(0, 0, 10, 5)
  })
  expect(marks).toContain('<linearGradient id="gradient-1" x1="0" y1="0" x2="10" y2="0"')
  expect(marks).toContain('<stop offset="0" stop-color="red"/>')
  expect(marks).toContain('fill="url(#gradient-1)"')
})

test('a canvas that says how it was painted is drawn, at its place and as faint as it is there', () => {
  const canvas = document.createElement('canvas')
  paintedBy(canvas, { width: 10, height: 10, paint: (other) => other.fillRect(0, 0, 10, 10) })
  const marks = painted((context) => {
    context.globalAlpha = 0.25
    context.drawImage(canvas, 5, 5, 20, 20)
  })
  expect(marks).toBe(
    '<g opacity="0.25"><rect x="0" y="0" width="10" height="10" transform="matrix(2 0 0 2 5 5)" fill="#000000"/></g>',
  )
})

test('texts of the page may have digits of one width, numbers that a canvas painted by itself have not', () => {
  const canvas = document.createElement('canvas')
  paintedBy(canvas, { width: 10, height: 10, paint: (other) => other.fillText('1', 0, 0) })
  const marks = painted((context) => {
    const measureText = () => ({ width: 5, fontBoundingBoxAscent: 8 })
    const ruler = { canvas: context.canvas, measureText }
    vi.spyOn(context.canvas, 'getContext').mockReturnValue(ruler as never)
    context.canvas.style.fontVariantNumeric = 'tabular-nums'
    context.drawImage(canvas, 5, 5, 20, 20)
    context.fillText('2', 0, 0)
  })
  const [ofCanvas, ofPage] = marks.split('</text>')
  expect(ofCanvas).not.toContain('tabular-nums')
  expect(ofPage).toContain('tabular-nums')
})

test('a canvas that does not say so is embedded, with its pixels unblurred where that is asked for', () => {
  const spy = vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockReturnValue('data:,x')
  const marks = painted((context) => {
    context.imageSmoothingEnabled = false
    context.drawImage(document.createElement('canvas'), 1, 2, 3, 4)
  })
  spy.mockRestore()
  expect(marks).toContain('<image x="1" y="2" width="3" height="4" href="data:,x"')
  expect(marks).toContain('style="image-rendering:pixelated"')
})

test('a number that is none is written as 0: a drawing with NaN in it does not open', () => {
  expect(painted((context) => context.fillRect(Number.NaN, 1, 2, 3))).toContain('<rect x="0"')
})
