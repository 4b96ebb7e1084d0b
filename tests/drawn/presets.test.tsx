import { describe, expect, test, vi } from 'vitest'
import { catalog } from '#labs/catalog.ts'
import { useAwaited } from './awaited.ts'
import { useCanvasHost } from './canvasHost.ts'
import { drawnOf } from './drawnOf.ts'
import { drawnText } from './drawnText.ts'
import { useLayoutHost } from './layoutHost.ts'
import { openStage } from './openStage.tsx'
import { usePublicFiles } from './publicFiles.ts'
import { windows } from './stageSizes.ts'

vi.mock('#engine/browserEngine.ts', async () => {
  const { pageEngine } = await import('./pageEngine.ts')
  return { browserEngine: () => pageEngine }
})
useLayoutHost()
useCanvasHost()
usePublicFiles()
useAwaited()

const labs = await Promise.all(
  catalog.map(async (entry) => ({ entry, presets: (await entry.load()).presets })),
)

describe.each(labs)('$entry.title', ({ entry, presets }) => {
  test.each(presets.map(({ label }, at) => [label, at] as const))('%s', async (label, at) => {
    const lines: string[] = []
    const open = await openStage(entry, at)
    const steps = [...new Set([0, Math.floor(open.count / 2), open.count - 1])]
    for (const window of windows) {
      await open.show(window)
      let before: readonly string[] = []
      for (const step of steps) {
        await open.seek(step)
        const drawn = drawnOf(open.stage, open.strip)
        if (window.name !== 'desktop' && step > 0) continue
        const now = drawnText(drawn, window.name === 'desktop' ? 'whole' : 'places')
        lines.push(`# ${label}, ${window.name}, step ${step + 1} of ${open.count}`)
        lines.push(...now.filter((line) => !before.includes(line)), '')
        before = now
      }
    }
    open.close()
    await expect(lines.join('\n')).toMatchFileSnapshot(
      `./__snapshots__/${entry.id}/${fileName(label)}.txt`,
    )
  })
})

/** `one-kernel-one-map`. */
function fileName(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}
