import { beforeEach, expect, test } from 'vitest'
import { describeStep } from '#labs/downsample/model/words.ts'
import type { DownsampleLab } from '#labs/downsample/downsample.ts'
import { lab as downsampleLab } from '#labs/downsample/lab.ts'
import { downsamplePresets } from '#labs/downsample/presets.ts'
import { repairDownsample } from '#labs/downsample/downsample.ts'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { branchesOf } from './fixtures.ts'

let shell: ShellLab
let lab: DownsampleLab

beforeEach(() => {
  shell = downsampleLab.create()
  lab = shell.instance as DownsampleLab
})

const sentence = () => describeStep(lab.layer(), lab.scene())

test('there is a preset for each of the keys 1 to 9', () => {
  expect(downsamplePresets).toHaveLength(9)
})

test.each(downsamplePresets.map(({ label, sentence }, at) => ({ label, sentence, at })))(
  '“$label” is legal, plays from the beginning, and a link holds it',
  ({ at, sentence }) => {
    shell.presets[at]!.apply()
    const settings = lab.session.settings()
    expect(repairDownsample(settings)).toEqual({ settings, notes: [] })
    expect(lab.session.playback.getState()).toMatchObject({ step: 0, playing: true })
    expect(sentence).toMatch(/^[A-Z].{20,120}\.$/)
    const link = lab.session.writeLink()
    shell.presets.forEach((other) => other.apply())
    lab.session.reset()
    expect(lab.session.readLink(link.split('?')[1] ?? '')).toEqual([])
    expect(lab.session.settings()).toEqual(settings)
  },
)

const preset = (label: string) => {
  shell.presets.find((one) => one.label === label)?.apply()
  return lab.layer().branches
}

test('what “Stride 2 or max pool” says is so: a quarter each, of nine and of four cells', () => {
  const branches = preset('Stride 2 or max pool')
  expect(branches.map(({ results }) => results.length)).toEqual([16, 16])
  expect(branches.map(({ weights }) => weights.numbers.length)).toEqual([9, 4])
})

test('what “Stride 1 or stride 2” says is so: shifted by one, A only moves and B changes', () => {
  preset('Stride 1 or stride 2')
  lab.session.change({ shift: 1 })
  const [a, b] = lab.layer().branches
  expect(a?.change).toMatchObject({ moved: 1, changed: 0 })
  expect(b?.change?.changed).toBeGreaterThan(4)
})

test('what “Global average” says is so: 64 become 16, then 4, then 1', () => {
  expect(preset('Global average').map(({ results }) => results.length)).toEqual([16, 4, 1])
})

test('what “Valid, same, full” says is so: 4, 6 and 8 wide', () => {
  const sides = preset('Valid, same, full').map(({ geometry }) => geometry.outputWidth)
  expect(sides).toEqual([4, 6, 8])
})

test('what “Overlapping pool” says is so: a cell wins several times', () => {
  const [{ winners, reads } = {}] = preset('Overlapping pool')
  expect(reads?.more).toBeGreaterThan(reads?.once ?? 0)
  expect(new Set(winners).size).toBeLessThan(winners?.length ?? 0)
})

test('what “Dilated” says is so: some cells are never read', () => {
  expect(preset('Dilated')[2]?.reads.never).toBeGreaterThan(0)
})

test('what “Aliasing” says is so: blurred first, the fine part of the map is far calmer', () => {
  const [plain, blurred] = preset('Aliasing').map(({ results }) => {
    const mean = results.reduce((a, b) => a + b, 0) / results.length
    return results.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  })
  expect(blurred).toBeLessThan(0.4 * plain!)
})

test('announced: the output looked at, and the others beside it', () => {
  lab.session.playback.seek(5)
  expect(sentence()).toBe('B, row 2, column 2: largest of 4 is 9; A 7')
  lab.session.change({ look: 1 })
  expect(sentence()).toBe('A, row 2, column 2: 9 products, output 7; B 9')
  lab.session.playback.nextProduct()
  expect(sentence()).toBe('A, row 2, column 2: 1 of 9 cells')
})

test('reset unpins; a preset is one step of undo', () => {
  lab.pointing.togglePin({ part: 'input', row: 1, column: 1 })
  const before = lab.session.settings()
  shell.presets[4]?.apply()
  expect(lab.pointing.get().pinned).toBeUndefined()
  lab.session.undo()
  expect(lab.session.settings()).toEqual(before)
})

test('what “Down and up again” shows is so: single cells come back worst, averages best', () => {
  const [max = 0, average = 0, conv = 0, single = 0] = preset('Down and up again').map(
    ({ up }) => up?.mean ?? 0,
  )
  for (const better of [max, conv]) {
    expect(average).toBeLessThan(better)
    expect(better).toBeLessThan(0.6 * single)
  }
})

test('a sentence goes when the layers it speaks of do', () => {
  const [first] = shell.presets
  first?.apply()
  expect(first?.holds()).toBe(true)
  lab.session.change({ branches: branchesOf('c3s2ps~a2') })
  expect(first?.holds()).toBe(false)
})

test('two on a page know nothing of one another', () => {
  const other = downsampleLab.create()
  lab.session.change({ shift: 2 })
  lab.pointing.togglePin({ part: 'input', row: 1, column: 1 })
  expect(other.session.writeLink()).toBe('#/downsample')
  expect((other.instance as DownsampleLab).pointing.get().pinned).toBeUndefined()
})
