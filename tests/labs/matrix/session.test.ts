import { expect, test } from 'vitest'
import { lab as matrixLab } from '#labs/matrix/lab.ts'
import { matrix, type MatrixLab } from '#labs/matrix/matrix.ts'
import { describeStep } from '#labs/matrix/model/describe.ts'
import { problemOf } from '#labs/matrix/model/limits.ts'
import { knownLayers } from '#labs/matrix/model/matrixFacts.ts'
import { repairMatrix } from '#labs/matrix/model/repair.ts'
import { matrixPresets } from '#labs/matrix/presets.ts'
import { initialMatrix } from '#labs/matrix/settings.ts'
import { cellEdit } from '#labs/matrix/view/edits.ts'
import { unroll } from '#labs/matrix/view/product/UnrollFigure.tsx'
import { createInstance } from '#parts/lab/labInstance.ts'

test.each(matrixPresets.map(({ label }, at) => [label, at] as const))(
  '%s: legal as it is written, holds, and survives its link',
  (_label, at) => {
    const shell = matrixLab.create()
    const { session } = shell.instance as MatrixLab
    const preset = shell.presets[at]!
    preset.apply()
    session.playback.pause()
    const settings = session.settings()
    expect(preset.holds()).toBe(true)
    expect(problemOf(settings)).toBeUndefined()
    expect(repairMatrix(settings).notes).toEqual([])
    const link = session.writeLink()
    session.reset()
    expect(session.readLink(link.split('?')[1] ?? '')).toEqual([])
    expect(session.settings()).toEqual(settings)
  },
)

test('two of the lab side by side: what is changed, stepped and pointed at in one stays out of the other', () => {
  const [one, other] = [createInstance(matrix), createInstance(matrix)]
  const before = {
    link: other.session.writeLink(),
    layer: other.layer(),
    seen: other.pointing.get(),
  }
  cellEdit(one, one.layer()).onChange({ row: 7, column: 0 }, 50)
  one.session.change({ padding: 'valid', connectivity: 'local' })
  one.session.playback.seek(5)
  one.pointing.togglePin({ part: 'cell', row: 3, column: 3 })
  unroll(one)
  expect(one.layer().values).not.toEqual(before.layer.values)
  expect(describeStep(one.layer(), one.scene())).toMatch(/^row 6 of W: 9 products/)
  expect(other.session.writeLink()).toBe(before.link)
  expect(other.layer()).toBe(before.layer)
  expect(other.scene()).toMatchObject({ row: 0, lit: [] })
  expect(other.pointing.get()).toBe(before.seen)
})

test('a preset takes the enlargement back; what was seen unrolling is not shown again', () => {
  const shell = matrixLab.create()
  const { pointing } = shell.instance as MatrixLab
  pointing.set({ sight: { zoom: 3, across: 0.5, down: 0.5 }, unrolled: 1 })
  shell.presets[0]?.apply()
  expect(pointing.get()).toMatchObject({ sight: { zoom: 1 }, unrolls: 1, unrolled: 1 })
})

test('a copy, of which a picture is made, does not begin with the unrolling', () => {
  const shell = matrixLab.create()
  unroll(shell.instance as MatrixLab)
  const copy = shell.copy().instance as MatrixLab
  expect(copy.pointing.get()).toMatchObject({ unrolls: 2, unrolled: 2, unrolling: false })
})

test('Escape lets go of the pin, then of the enlargement, then of nothing', () => {
  const shell = matrixLab.create()
  const { pointing } = shell.instance as MatrixLab
  pointing.togglePin({ part: 'input', index: 3 })
  pointing.set({ sight: { zoom: 3, across: 0.5, down: 0.5 } })
  expect([shell.escape(), shell.escape(), shell.escape()]).toEqual([true, true, false])
  expect(pointing.get()).toMatchObject({ pinned: undefined, sight: { zoom: 1 } })
})

test.each([
  [{ size: 32, padding: 'full' }, { size: 30 }, /too large; it is 30 now/],
  [{ size: 3, padding: 'valid', kernelSize: 5 }, { kernelSize: 3 }, /3×3 now/],
  [{ size: 4, padding: 'full', dilation: 3, border: 'reflect' }, { border: 'zeros' }, /zeros now/],
  [{ channels: 3, groups: 2 }, { groups: 1 }, /equal groups/],
  [{ connectivity: 'local', cells: [1, 1, 5, 2, 2] }, { cells: [1, 1, 5] }, /left over/],
  [{ channels: 3, groups: 3, maps: 4 }, { maps: 3 }, /equal groups/],
  [{ mode: 'transposed', border: 'circular' }, { border: 'zeros' }, /way back/],
] as const)('%j -> %j', (patch, now, note) => {
  const { settings, notes } = repairMatrix({ ...initialMatrix, ...patch })
  expect(settings).toMatchObject(now)
  expect(notes.join(' ')).toMatch(note)
})

test('LeNet’s and VGG’s first layers, counted by the core', () => {
  const [lenet, vgg] = knownLayers()
  expect(lenet?.facts).toMatchObject({
    rows: 4704,
    columns: 1024,
    nonZeros: 117_600,
    parameters: 150,
  })
  expect(vgg?.facts).toMatchObject({ rows: 3_211_264, columns: 150_528, parameters: 1728 })
  expect(vgg?.facts.nonZeros).toBe(64 * 3 * (3 * 224 - 2) ** 2)
})
