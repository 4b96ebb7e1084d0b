import { expect, test } from 'vitest'
import { lab as photoLab } from '#labs/photo/lab.ts'
import { photo, type PhotoLab } from '#labs/photo/photo.ts'
import { photoPresets } from '#labs/photo/presets.ts'
import { photoPngName } from '#labs/photo/work/photoPng.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

test.each(photoPresets.map(({ label }, at) => ({ label, at })))(
  '$label holds until what it set is changed, all of it in sight, on no output but its first',
  ({ at }) => {
    const shell = photoLab.create()
    const { session, pointing } = shell.instance as PhotoLab
    const { apply, holds } = shell.presets[at]!
    pointing.set({ zoom: 8, split: 0.1 })
    apply()
    expect(holds()).toBe(true)
    expect(pointing.get()).toMatchObject({ zoom: 0, split: 0.5 })
    expect(session.playback.getState().playing).toBe(false)
    session.change({ border: 'zeros' })
    expect(holds()).toBe(true)
    session.readLink('in=rocket')
    expect(holds()).toBe(false)
    session.undo()
    expect(holds()).toBe(true)
  },
)

test.each([
  ['in=cat&f=gaussian:1~!box:3~sobel-x', 'cat-gaussian-sobel-x'],
  ['in=rocket&f=none&colour=sepia', 'rocket-sepia'],
  ['f=gaussian:1&gradient=magnitude', 'astronaut-gaussian-gradient-magnitude'],
])('a saved picture is called by what was done: %s', (query, name) => {
  const { session } = createInstance(photo)
  session.readLink(query)
  expect(photoPngName(session.settings())).toBe(name)
})
