import { cellKind } from '#core/cellKind.ts'
import type { Drawn } from './drawnOf.ts'
import { sceneOn } from './paintedScenes.ts'
import { isWritten, writtenNumber } from './writtenNumber.ts'

const leaked = /\bNaN\b|\bundefined\b|\bInfinity\b|\[object|\bnull\b/

/** Numbers in cells that are not those of the scene that was painted, and words that show a leaked value. */
export function numberFaults({ grids, labels, canvases }: Drawn): string[] {
  const texts = [
    ...labels.map(({ text }) => text),
    ...grids.map(({ label }) => label),
    ...canvases.flatMap(({ painted }) => painted.flatMap(({ text }) => text ?? [])),
  ]
  return [
    ...texts.filter((text) => leaked.test(text)).map((text) => `“${text}” is shown`),
    ...grids.flatMap(({ label, cells, canvas, columns }) => {
      const scene = sceneOn(canvas)
      if (!scene) return []
      const wrong = cells.flatMap(({ text }, at) => {
        const value = scene.values[at] ?? Number.NaN
        const kind = scene.kinds?.[at] ?? cellKind.number
        if (text === undefined || kind === cellKind.none) return []
        if (kind === cellKind.ignored) return text === '–' ? [] : [{ at, text, value }]
        const written = writtenNumber(text)
        return written && isWritten(written, value) ? [] : [{ at, text, value }]
      })
      return wrong.map(
        ({ at, text, value }) =>
          `“${label}” has ${text} for ${value} at ${Math.floor(at / columns)}, ${at % columns}`,
      )
    }),
  ]
}
