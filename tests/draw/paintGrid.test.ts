import { expect, test, vi } from 'vitest'
import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { paintBlanks, paintGrid } from '#draw/paintGrid.ts'
import { createRamp, paddedRamp } from '#draw/ramp.ts'
import { palette } from './fixtures.ts'

// A sprite is painted by the browser; here it is its text and ink.
vi.mock('#draw/numberSprite.ts', () => ({
  numberSprite: ({ text, ink, widest }: { text: string; ink: string; widest: number }) => ({
    image: { text, ink },
    width: widest,
    height: 10,
  }),
}))

interface Painted {
  readonly what: 'fill' | 'text' | 'line'
  readonly colour: string
  readonly alpha: number
  readonly at: readonly number[]
  readonly text?: string
}

/** A drawing context that keeps a list of what was painted. */
function recorder() {
  const painted: Painted[] = []
  const state = { fillStyle: '', strokeStyle: '', globalAlpha: 1, lineWidth: 1 }
  let path: number[][] = []
  const keep = (what: Painted['what'], colour: string, at: readonly number[], text?: string) =>
    painted.push({
      what,
      colour,
      alpha: state.globalAlpha,
      at,
      ...(text === undefined ? {} : { text }),
    })
  const context = Object.assign(state, {
    fillRect: (...at: number[]) => keep('fill', state.fillStyle, at),
    drawImage: ({ text, ink }: { text: string; ink: string }, ...at: number[]) =>
      keep('text', ink, at, text),
    getTransform: () => ({ a: 1 }),
    beginPath: () => (path = []),
    moveTo: (...at: number[]) => path.push(at),
    lineTo: (...at: number[]) => keep('line', state.strokeStyle, [...(path.at(-1) ?? []), ...at]),
    stroke: () => undefined,
  })
  const of = (what: Painted['what']) => painted.filter((one) => one.what === what)
  return { context: context as unknown as CanvasRenderingContext2D, painted, of }
}

const ramp = createRamp('signed', -4, 4, palette)
const scene: GridScene = {
  rows: 2,
  columns: 3,
  values: [-4, 0, 4, 1.5, 0, -0.25],
  kinds: Uint8Array.of(0, 0, 0, 0, cellKind.padding, cellKind.inserted),
  ramp,
}
const boxOf = (cell: number) => ({ x: 0, y: 0, cell, rows: 2, columns: 3 })

test('every cell has the colour of its number; padding a paler one, inserted zeros that of no number', () => {
  const { context, of } = recorder()
  paintGrid(context, scene, boxOf(30), palette)
  const colours = of('fill').map(({ colour }) => colour)
  expect(colours.slice(0, 3)).toEqual([ramp.colours[0], ramp.colours[128], ramp.colours[255]])
  expect(colours[4]).toBe(paddedRamp(ramp, palette).colours[128])
  expect(colours[5]).toBe(palette.paddingSoft)
})

test('padding with another value has another colour', () => {
  const padded = paddedRamp(ramp, palette)
  expect(new Set([0, 128, 255].map((tone) => padded.colours[tone])).size).toBe(3)
})

test('every cell carries its number, with a true minus', () => {
  const { context, of } = recorder()
  paintGrid(context, scene, boxOf(40), palette)
  expect(of('text').map(({ text }) => text)).toEqual(['−4', '0', '4', '1.5', '0', '−0.25'])
})

test.each([29, 34.5, 46, 60])(
  'cells of %f pixels: a frame of 5 around one covers no digit',
  (cell) => {
    const { context, of } = recorder()
    paintGrid(context, scene, boxOf(cell), palette)
    expect(of('text')).not.toEqual([])
    of('text').forEach(({ at: [x = 0, , width = 0] }, index) => {
      const left = (index % 3) * cell
      // Half of the line lies inside, around the colour without the line to the next cell; to the nearest pixel.
      expect(x).toBeGreaterThanOrEqual(left - 0.5 + 2.5 - 0.5)
      expect(x + width).toBeLessThanOrEqual(left + cell - 1 - 2.5 + 0.5)
    })
  },
)

test('cells under 17 pixels carry no number', () => {
  const { context, of } = recorder()
  paintGrid(context, scene, boxOf(16), palette)
  expect(of('text')).toEqual([])
  expect(of('fill')).toHaveLength(6)
})

test('only padding is hatched, inside its own cell', () => {
  const { context, of } = recorder()
  paintGrid(context, scene, boxOf(30), palette)
  expect(of('line').length).toBeGreaterThan(3)
  for (const { at, colour } of of('line')) {
    expect(colour).toBe(palette.padding)
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at
    expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(30)
    expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(30)
    expect(Math.max(x1, x2)).toBeLessThanOrEqual(90)
    expect(Math.max(y1, y2)).toBeLessThanOrEqual(60)
  }
})

test('from and to: no other cell is touched', () => {
  const { context, of } = recorder()
  paintGrid(context, scene, boxOf(30), palette, 2, 4)
  expect(of('fill').map(({ at }) => at.slice(0, 2))).toEqual([
    [60, 0],
    [0, 30],
  ])
  expect(of('text').map(({ text }) => text)).toEqual(['4', '1.5'])
})

test('tones give the colours, values the numbers', () => {
  const { context, of } = recorder()
  const grey = createRamp('grey', 0, 4, palette)
  paintGrid(
    context,
    { ...scene, kinds: new Uint8Array(6), tones: [4, 0, 4, 1.5, 0, 0.25], ramp: grey },
    boxOf(40),
    palette,
  )
  expect(of('fill')[0]?.colour).toBe(grey.colours[255])
  expect(of('text')[0]?.text).toBe('−4')
})

test('cells of 4.3 pixels lie edge to edge, without a seam or an overlap', () => {
  const { context, of } = recorder()
  paintGrid(context, scene, boxOf(4.3), palette)
  const [a, b, c] = of('fill').map(({ at: [x = 0, , width = 0] }) => ({ x, end: x + width }))
  expect([b?.x, c?.x]).toEqual([a?.end, b?.end])
})

test('blanks take the numbers away and leave outlines on paper, with nothing shining through', () => {
  const { context, of, painted } = recorder()
  paintBlanks(context, boxOf(30), palette, 3, 6)
  expect(of('fill').filter(({ alpha }) => alpha === 1)).toHaveLength(3)
  expect(of('fill').filter(({ alpha }) => alpha < 1)).toHaveLength(3)
  expect(of('fill')[0]?.colour).toBe(palette.paper)
  expect(painted.some(({ what }) => what === 'text')).toBe(false)
  expect(context.globalAlpha).toBe(1)
})
