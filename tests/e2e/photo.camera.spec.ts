import { expect, test } from './helper.ts'

test.use({
  permissions: ['camera'],
  launchOptions: async ({ launchOptions }, use) => {
    // a camera that is none, and a yes to whoever asks for it
    const fake = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...fake] })
  },
})

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices
    const open = devices.getUserMedia.bind(devices)
    const tracks: MediaStreamTrack[] = []
    Object.assign(window, { tracks })
    devices.getUserMedia = async (constraints) => {
      const stream = await open(constraints)
      tracks.push(...stream.getTracks())
      return stream
    }
  })
  await page.goto('/#/photo?in=cat&f=box:3')
})

const areEnded = () =>
  (window as unknown as { tracks: MediaStreamTrack[] }).tracks.every(
    ({ readyState }) => readyState === 'ended',
  )

test('a picture is taken and filtered at its full size; then the camera is off', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Camera' }).click()
  await page.getByRole('button', { name: 'Take it' }).click()
  await expect(page.getByText('1,280 × 720 · ')).toBeVisible()
  expect(await page.evaluate(areEnded)).toBe(true)
})

test('closing the dialog turns the camera off', async ({ page }) => {
  await page.getByRole('button', { name: 'Camera' }).click()
  await expect(page.getByRole('button', { name: 'Take it' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(areEnded)).toBe(true)
})

test('frames are filtered live; leaving the lab turns the camera off', async ({ page }) => {
  await page.getByRole('button', { name: 'Camera' }).click()
  await page.getByRole('button', { name: 'Filter it live' }).click()
  await expect(page.getByText(/[1-9]\d* of [1-9]\d* frames a second/)).toBeVisible()
  await page.getByRole('link', { name: 'Slide' }).click()
  await expect(page.getByRole('grid', { name: 'Output' })).toBeVisible()
  expect(await page.evaluate(areEnded)).toBe(true)
})

test('a camera that is not there gets its own sentence', async ({ page }) => {
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('', 'NotFoundError'))
  })
  await page.getByRole('button', { name: 'Camera' }).click()
  await expect(page.getByRole('dialog').getByText(/has no camera/)).toBeVisible()
})
