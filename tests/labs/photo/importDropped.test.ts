import { expect, test } from 'vitest'
import { linkKeyword } from '#data/photo/encodePng.ts'
import { photo } from '#labs/photo/photo.ts'
import { openPhoto } from '#labs/photo/view/importDropped.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

test.each([
  ['of ours', 'in=cat&f=box:5', 'cat', /back, on Cat\.$/],
  [
    'of the first of ours, which a link leaves out',
    'f=box:5',
    'astronaut',
    /back, on Astronaut\.$/,
  ],
  [
    'of someone’s own that is not here',
    'in=own.abc.30x40&f=box:5&step=9',
    'rocket',
    /back, on Rocket, since its own photograph is not on this device\.$/,
  ],
])('a saved picture %s', async (_, query, chosen, said) => {
  const lab = createInstance(photo)
  const { session, pointing } = lab
  session.readLink('in=rocket')
  const [sentence] = await openPhoto(lab, savedPng(`#/photo?${query}`))
  expect(sentence).toMatch(said)
  const settings = session.settings()
  expect(settings.photo.id).toBe(chosen)
  expect(settings.chain).toMatchObject([{ filter: 'box', values: [5] }])
  expect(session.isAtStart()).toBe(true)
  expect(pointing.get().saved?.photo).toBe(settings.photo)
  session.undo()
  expect(session.writeLink()).toBe('#/photo?in=rocket')
})

/** The beginning of a PNG with a link in it. */
function savedPng(link: string): File {
  const text = new TextEncoder().encode(`tEXt${linkKeyword}\0${link}`)
  const length = new Uint8Array([0, 0, 0, text.length - 4])
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  return new File([signature, length, text, new Uint8Array(4)], 'saved.png')
}
