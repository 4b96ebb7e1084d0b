import type { Page } from '@playwright/test'
import { expectAnswers, openDigits, pad } from './digits.ts'
import { taken } from './fixtureFiles.ts'
import { expect, test } from './helper.ts'
import { drop, notices, paste, strip, type TakenFile } from './slide.ts'

/** A picture of a seven somewhere on a sheet, as a browser writes it. */
async function sevenFile(page: Page, paper: string, pen: string): Promise<TakenFile> {
  const address = await page.evaluate(
    ([ground, ink]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 })
      const context = canvas.getContext('2d')!
      context.fillStyle = ground
      context.fillRect(0, 0, 300, 200)
      context.strokeStyle = ink
      context.lineWidth = 12
      context.lineCap = 'round'
      context.stroke(new Path2D('M160,60 L230,58 L205,105 L190,150'))
      return canvas.toDataURL('image/png')
    },
    [paper, pen] as const,
  )
  return { name: 'seven.png', type: 'image/png', base64: address.split(',')[1]! }
}

for (const [paper, pen, said] of [
  ['white', 'black', 'dark ink on a light ground'],
  ['black', 'white', 'light ink on a dark ground'],
] as const)
  test(`a ${pen} seven on ${paper} is dropped, and both read it @phone`, async ({ page }) => {
    await openDigits(page)
    await drop(page, { files: [await sevenFile(page, paper, pen)] })
    await expect(notices(page)).toContainText(`“seven.png” is read as ${said}.`)
    await expectAnswers(page, 7, 7)
    await expect(pad(page)).toHaveAccessibleName('Pad, your own picture')
    await expect(page).toHaveURL(/from=own.*own=own\.\w+\.200x300|own=own\.\w+\.200x300.*from=own/)
  })

test('it is opened from the controls, named in the link, and found again on this device', async ({
  page,
}) => {
  await openDigits(page, 'draw=')
  const { name, type, base64 } = await sevenFile(page, '#ddd', '#333')
  await page
    .locator('input[type=file][accept*=image]')
    .setInputFiles({ name, mimeType: type, buffer: Buffer.from(base64, 'base64') })
  await expectAnswers(page, 7, 7)
  await page.getByRole('button', { name: 'Copy the link to this' }).click()
  await expect(notices(page)).toContainText(
    'Your own picture is not in it: others see the drawing.',
  )
  await page.reload()
  await expectAnswers(page, 7, 7)
  await page.getByRole('button', { name: 'Empty the pad' }).click()
  await expect(pad(page)).toHaveAccessibleName('Pad, 0 strokes')
  await expect(strip(page)).toContainText('Nothing is drawn')
  await page.keyboard.press('Control+z')
  await expectAnswers(page, 7, 7)
})

test('what is no digit is refused with a sentence each, and nothing is lost', async ({ page }) => {
  await openDigits(page, 'draw=SQjPtPtSpZkjfteu')
  await expectAnswers(page, 7, 7)
  await drop(page, { files: [await sevenFile(page, '#888', '#888')] })
  await expect(notices(page)).toContainText('“seven.png” is of one grey all over')
  await paste(page, { files: [taken('document.pdf', 'application/pdf')] })
  await expect(notices(page)).toContainText('PDF')
  await expectAnswers(page, 7, 7)
  await expect(page).toHaveURL(/draw=SQjPtPtSpZkjfteu/)
  await expect(page).not.toHaveURL(/own/)
})

test('a picture that a link names and that is not here: the drawing stands in for it', async ({
  page,
}) => {
  await openDigits(page, 'from=own&own=own.abc123.200x300&draw=SQjPtPtSpZkjfteu')
  await expect(notices(page)).toContainText('is its sender’s own and not on this device')
  await expectAnswers(page, 7, 7)
})
