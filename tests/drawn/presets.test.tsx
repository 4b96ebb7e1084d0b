import { describe, expect, test, vi } from 'vitest'
import type * as PaintGrid from '#draw/paintGrid.ts'
import { catalog } from '#labs/catalog.ts'
import { exampleLabs } from '../exampleLabs.ts'
import { useAwaited } from './awaited.ts'
import { useCanvasHost } from './canvasHost.ts'
import { drawnOf } from './drawnOf.ts'
import { drawnText } from './drawnText.ts'
import { knownFaults } from './knownFaults.ts'
import { layoutFaults } from './layoutFaults.ts'
import { useLayoutHost } from './layoutHost.ts'
import { numberFaults } from './numberFaults.ts'
import { openStage } from './openStage.tsx'
import { usePublicFiles } from './publicFiles.ts'
import { windows } from './stageSizes.ts'
import { stripSum, sumFaults } from './stripSum.ts'
import { type MarkedWindow, markedWindow, strideFaults, windowFaults } from './windowFaults.ts'

vi.mock('#engine/browserEngine.ts', async () => {
  const { pageEngine } = await import('./pageEngine.ts')
  return { browserEngine: () => pageEngine }
})
vi.mock('#draw/paintGrid.ts', async (original) => {
  const { watchedPaint } = await import('./paintedScenes.ts')
  const own = await original<typeof PaintGrid>()
  return { ...own, paintGrid: watchedPaint(own.paintGrid) }
})
useLayoutHost()
useCanvasHost()
usePublicFiles()
useAwaited()

const labs = await Promise.all(
  [...catalog, ...exampleLabs].map(async (entry) => ({
    entry,
    presets: (await entry.load()).create().presets,
  })),
)

describe.each(labs)('$entry.title', ({ entry, presets }) => {
  test.each(presets.map(({ label }, at) => [label, at] as const))('%s', async (label, at) => {
    const [lines, faults]: [string[], string[]] = [[], []]
    const open = await openStage(entry, at)
    const steps = [...new Set([0, Math.floor(open.count / 2), open.count - 1])]
    for (const window of windows) {
      const { width, height } = await open.show(window)
      let before: readonly string[] = []
      const marked: MarkedWindow[] = []
      for (const step of steps) {
        await open.seek(step)
        const drawn = drawnOf(open.stage, open.strip)
        marked.push(...optional(markedWindow(drawn)))
        const found = [
          ...layoutFaults(drawn, width, height),
          ...numberFaults(drawn),
          ...windowFaults(drawn, open.strip),
          ...optional(stripSum(open.strip)).flatMap(sumFaults),
        ]
        faults.push(...found.map((fault) => `${window.name}: ${fault}`))
        if (window.name !== 'desktop' && step > 0) continue
        const now = drawnText(drawn, window.name === 'desktop' ? 'whole' : 'places')
        lines.push(`# ${label}, ${window.name}, step ${step + 1} of ${open.count}`)
        lines.push(...now.filter((line) => !before.includes(line)), '')
        before = now
      }
      faults.push(...strideFaults(marked).map((fault) => `${window.name}: ${fault}`))
    }
    open.close()
    const isKnown = knownFaults[`${entry.id}: ${label}`] ?? []
    const isOf = (fault: string, known: string) => fault.startsWith(known)
    expect(faults.filter((fault) => !isKnown.some((known) => isOf(fault, known)))).toEqual([])
    expect(isKnown.filter((known) => !faults.some((fault) => isOf(fault, known)))).toEqual([])
    await expect(lines.join('\n')).toMatchFileSnapshot(
      `./__snapshots__/${entry.id}/${fileName(label)}.txt`,
    )
  })
})

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}

/** `one-kernel-one-map`. */
function fileName(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}
