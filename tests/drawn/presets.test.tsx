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
import { openStage, type OpenStage } from './openStage.tsx'
import { pointings } from './pointedStates.ts'
import { sceneText } from './sceneText.ts'
import { scenes } from './scenes.ts'
import { usePublicFiles } from './publicFiles.ts'
import { windows, windowsOf } from './stageSizes.ts'
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
    const open = await openStage(entry, at)
    const { lines, faults } = await listed(open, label, windowsOf(entry.id))
    if (at === 0) lines.push(...(await pointedLines(open, label)))
    open.close()
    expect(news(entry.id, label, faults)).toEqual([])
    await expect(lines.join('\n')).toMatchFileSnapshot(listOf(entry.id, label))
  })

  test.each((scenes[entry.id] ?? []).map((scene) => [scene.label, scene] as const))(
    '%s',
    async (label, scene) => {
      const open = await openStage(entry, scene)
      const { lines, faults } = await listed(open, label, [windows[0]])
      if (!scene.passing) lines.push(...(await pointedLines(open, label)))
      open.close()
      const isKnown = (fault: string) => scene.isEnlarged && fault.includes(': mark ')
      const found = faults.filter((fault) => !isKnown(fault))
      expect(news(entry.id, label, found)).toEqual([])
      await expect(lines.join('\n')).toMatchFileSnapshot(listOf(entry.id, label))
    },
  )
})

/** What is drawn at the first step, halfway and at the last one, and what is wrong with it. */
async function listed(
  open: OpenStage,
  label: string,
  inWindows: readonly (typeof windows)[number][],
) {
  const [lines, faults]: [string[], string[]] = [[], []]
  for (const window of inWindows) {
    const { width, height } = await open.show(window)
    let before: readonly string[] = []
    const marked: MarkedWindow[] = []
    for (const step of stepsOf(open)) {
      await open.seek(step)
      const drawn = drawnOf(open.stage, open.strip.parentElement!)
      marked.push(...optional(markedWindow(drawn)))
      const found = [
        ...layoutFaults(drawn, width, Math.max(height, scrolledHeight(open.stage))),
        ...numberFaults(drawn),
        ...windowFaults(drawn, open.strip),
        ...optional(stripSum(open.strip)).flatMap(sumFaults),
      ]
      faults.push(...found.map((fault) => `${window.name}: ${fault}`))
      if (window.name !== 'desktop' && step > 0) continue
      const now = window.name === 'desktop' ? sceneText(open, drawn) : drawnText(drawn, 'places')
      lines.push(`# ${label}, ${window.name}, step ${step + 1} of ${open.count}`)
      lines.push(...now.filter((line) => !before.includes(line)), '')
      before = now
    }
    faults.push(...strideFaults(marked).map((fault) => `${window.name}: ${fault}`))
  }
  return { lines, faults }
}

/** What something that is pointed at adds to the picture on the desktop, halfway, and how the next step comes. */
async function pointedLines(open: OpenStage, label: string): Promise<string[]> {
  await open.show(windows[0])
  await open.seek(Math.floor(open.count / 2))
  const now = () => sceneText(open, drawnOf(open.stage, open.strip.parentElement!))
  const before = now()
  const lines: string[] = []
  for (const point of pointings(open)) {
    const { name, leave } = await point()
    lines.push(`# ${label}, pointed at ${name}`)
    lines.push(...now().filter((line) => !before.includes(line)), '')
    await leave()
  }
  await open.glide(Math.floor(open.count / 2) + 0.75)
  lines.push(`# ${label}, on the way to the next step`)
  lines.push(...now().filter((line) => !before.includes(line)), '')
  return lines
}

/** Of what scrolls in the stage, where that is higher than the stage. */
function scrolledHeight(stage: HTMLElement): number {
  return stage.querySelector<HTMLElement>('[data-figures]')?.clientHeight ?? 0
}

/** What is wrong and not known to be, and what is known and no longer wrong. */
function news(lab: string, label: string, faults: readonly string[]): string[] {
  const isKnown = knownFaults[`${lab}: ${label}`] ?? []
  const isOf = (fault: string, known: string) => fault.startsWith(known)
  return [
    ...faults.filter((fault) => !isKnown.some((known) => isOf(fault, known))),
    ...isKnown
      .filter((known) => !faults.some((fault) => isOf(fault, known)))
      .map((known) => `no longer: ${known}`),
  ]
}

function listOf(lab: string, label: string): string {
  return `./__snapshots__/${lab}/${fileName(label)}.txt`
}

function stepsOf({ count }: OpenStage): number[] {
  return [...new Set([0, Math.floor(count / 2), count - 1])]
}

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
