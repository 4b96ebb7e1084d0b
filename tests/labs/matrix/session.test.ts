import { expect, test } from 'vitest'
import { matrixPresets } from '#labs/matrix/presets.ts'
import { problemOf } from '#labs/matrix/limits.ts'
import { repairMatrix } from '#labs/matrix/repair.ts'
import { realLayers } from '#labs/matrix/realLayers.ts'
import { matrixSession } from '#labs/matrix/session.ts'
import { initialMatrix } from '#labs/matrix/settings.ts'

test.each(matrixPresets.map((preset) => [preset.label, preset] as const))(
  '%s: legal as it is written, holds, and survives its link',
  (_label, preset) => {
    preset.apply()
    matrixSession.playback.pause()
    const settings = matrixSession.settings()
    expect(preset.holds()).toBe(true)
    expect(problemOf(settings)).toBeUndefined()
    expect(repairMatrix(settings).notes).toEqual([])
    const link = matrixSession.writeLink()
    matrixSession.reset()
    expect(matrixSession.readLink(link.split('?')[1] ?? '')).toEqual([])
    expect(matrixSession.settings()).toEqual(settings)
  },
)

test.each([
  [{ size: 32, padding: 'full' }, { size: 30 }, /too large; it is 30 now/],
  [{ size: 3, padding: 'valid', kernelSize: 5 }, { kernelSize: 3 }, /3×3 now/],
  [{ size: 4, padding: 'full', dilation: 3, border: 'reflect' }, { border: 'zeros' }, /zeros now/],
  [{ channels: 3, groups: 2 }, { groups: 1 }, /equal groups/],
  [{ tie: 'local', cells: [1, 1, 5, 2, 2] }, { cells: [1, 1, 5] }, /left over/],
  [{ channels: 3, groups: 3, maps: 4 }, { maps: 3 }, /equal groups/],
  [{ way: 'transposed', border: 'circular' }, { border: 'zeros' }, /way back/],
] as const)('%j -> %j', (patch, now, note) => {
  const { settings, notes } = repairMatrix({ ...initialMatrix, ...patch })
  expect(settings).toMatchObject(now)
  expect(notes.join(' ')).toMatch(note)
})

test('LeNet’s and VGG’s first layers, counted by the core', () => {
  const [lenet, vgg] = realLayers()
  expect(lenet?.facts).toMatchObject({
    rows: 4704,
    columns: 1024,
    nonZeros: 117_600,
    parameters: 150,
  })
  expect(vgg?.facts).toMatchObject({ rows: 3_211_264, columns: 150_528, parameters: 1728 })
  expect(vgg?.facts.nonZeros).toBe(64 * 3 * (3 * 224 - 2) ** 2)
})
