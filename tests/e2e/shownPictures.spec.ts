import { expect, test } from './helper.ts'
import { differingBlocks, savedAs } from './shownPictures.ts'

/** Every view of every lab. */
const views = {
  slide: [
    'step=15',
    'mode=transposed&stride=2&step=7',
    'pace=products&step=15.4',
    'in=cat&size=32&step=40',
  ],
  channels: [
    'step=5',
    'n=4&bias=2&compare=on&step=3',
    'view=volume&step=15',
    'view=gallery&in=coffee&colour=rgb&size=32&n=8',
  ],
  downsample: [
    'step=30',
    'b=c3.sobel~m3s2p1.up~a2.blur~c3d2&reads=on&step=3',
    'look=1&b=m3s2~c1s2&size=9',
  ],
  'receptive-field': ['step=66', 'net=plain&size=48&layer=10&grad=on&draws=8'],
  matrix: [
    'step=15',
    'way=transposed&step=3',
    'view=columns&padding=valid&step=8',
    'in=zone-plate&size=32&step=40',
  ],
  sharing: [
    'tie=2&step=4',
    'view=plane&tie=2&step=9',
    'view=edges&step=70',
    'view=sizes&layer=tiny-vgg&size=64',
    'view=find',
  ],
  equivariance: ['step=4', 't=turn&step=7', 'show=find&step=3'],
  learn: [
    'step=60',
    'compare=on&centred=off&step=40',
    'compare=on&centred=off&side=5&step=40',
    'show=read&step=20',
  ],
  digits: [
    'step=40',
    'show=shift&down=2&step=63',
    'show=erase&erase=18.11&par=on&step=63',
    'show=space&step=40',
    'show=space&u=c3.4.4.5&orbit=-24.40&step=40',
  ],
  photo: ['in=cat&f=sobel-x', 'in=cat&f=box:5&step=5000'],
}

for (const [lab, queries] of Object.entries(views)) {
  for (const query of queries) {
    test(`the picture of ${lab}?${query} is what the window shows`, async ({ page }) => {
      await page.goto(`./#/${lab}?${query}`)
      await page.locator('[data-shown="picture"] :is(canvas, svg)').first().waitFor()
      if (query.startsWith('show=read'))
        await page.getByText(/^Both have seen/).waitFor({ timeout: 60_000 })
      if (query === 'view=find')
        await expect(page.getByText(/^Learning/)).toHaveCount(0, { timeout: 30_000 })
      await page.evaluate(() => document.fonts.ready)
      // How far something is, is no part of a picture.
      await page.evaluate(() => {
        for (const passing of document.querySelectorAll<HTMLElement>('[data-passing]'))
          passing.style.visibility = 'hidden'
      })
      // What Photo saves as PNG is the photograph at its full size: see photo.files.spec.ts.
      for (const kind of lab === 'photo' ? (['svg'] as const) : (['png', 'svg'] as const))
        await expect(async () => {
          expect(await differingBlocks(page, await savedAs(page, kind), kind)).toEqual([])
        }).toPass({ timeout: 30_000 })
    })
  }
}
