import { rgb } from 'd3'
import { afterEach, expect, test, vi } from 'vitest'
import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { paintSmallCells } from '#draw/paintSmallCells.ts'
import { createRamp, paddedRamp, rampIndex } from '#draw/ramp.ts'
import { palette } from './fixtures.ts'

afterEach(() => vi.unstubAllGlobals())

const ramp = createRamp('grey', 0, 9, palette)

/** A page whose only canvas keeps what was put on it, and a context that keeps where that was drawn. */
function stubbed() {
  let bytes = new Uint8ClampedArray()
  const picture = {
    createImageData: (width: number, height: number) => ({
      data: new Uint8ClampedArray(4 * width * height),
    }),
    putImageData: ({ data }: { data: Uint8ClampedArray<ArrayBuffer> }) => (bytes = data),
  }
  const canvas = { width: 0, height: 0, getContext: () => picture }
  vi.stubGlobal('document', { createElement: () => canvas })
  const drawn: number[][] = []
  const context = {
    imageSmoothingEnabled: true,
    drawImage: (_: unknown, ...place: number[]) => drawn.push(place),
  }
  return { context, drawn, bytes: () => bytes }
}

test('a pixel a cell in the colour that the ramp gives it, padding paler, nothing before its turn', () => {
  const { context, drawn, bytes } = stubbed()
  const scene: GridScene = {
    rows: 2,
    columns: 2,
    values: [9, 4, 7, 5],
    kinds: Uint8Array.of(cellKind.number, cellKind.padding, cellKind.ignored, cellKind.number),
    ramp,
  }
  const box = { x: 10.4, y: 3, cell: 2.3, rows: 2, columns: 2 }
  paintSmallCells(context as unknown as CanvasRenderingContext2D, scene, box, palette, 0, 3)
  const expected = [
    ramp.colours[rampIndex(ramp, 9)]!,
    paddedRamp(ramp, palette).colours[rampIndex(ramp, 4)]!,
    palette.paddingSoft,
  ].flatMap((colour) => {
    const { r, g, b } = rgb(colour)
    return [r, g, b, 255]
  })
  expect([...bytes()]).toEqual([...expected, 0, 0, 0, 0])
  expect(context.imageSmoothingEnabled).toBe(false)
  expect(drawn).toEqual([[10, 3, 5, 5]])
})
