import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type DigitNetName, digitNets } from '#data/digitNets.ts'
import { withParameters } from '#core/netLayer.ts'
import { weightsOf } from '#data/netWeights.ts'
import { storedNpz } from '../fixtures/storedNpz.ts'
import { ownOnnx } from '../labs/digits/ownOnnx.ts'
import { expect, test } from './helper.ts'
import { drop, notices, type TakenFile } from './slide.ts'

/** A shipped network, as the file that someone else might have of it. */
function onnxOf(name: DigitNetName): Uint8Array {
  const numbers = new Int8Array(readFileSync(`public/weights/${name}.bin`))
  return ownOnnx({ layers: withParameters(digitNets[name].layers, weightsOf(numbers)) })
}

function taken(name: string, bytes: Uint8Array): TakenFile {
  return { name, type: '', base64: Buffer.from(bytes).toString('base64') }
}

const conv = taken('mine.onnx', onnxOf('conv'))
const head = (page: Page, side: 'conv' | 'dense') => page.locator(`[data-net=${side}] p`).first()
const choice = (page: Page, label: string) => page.getByRole('combobox', { name: label })

test.beforeEach(async ({ page }) => {
  await page.goto('/#/digits')
  await expect(page.getByText('Fully connected').first()).toBeVisible()
  await expect(page.getByText('right of 10,000 test digits')).toHaveCount(2)
})

test('a network that is dropped takes its place and answers as the shipped one does', async ({
  page,
}) => {
  const bars = page.locator('[data-net=conv]').getByRole('option', { name: /^3: / }).first()
  const before = await bars.getAttribute('aria-label')
  await drop(page, { files: [conv] })
  await expect(notices(page)).toContainText('“mine.onnx” stands on the left, having convolutions')
  await expect(head(page, 'conv')).toContainText(
    /mine\.onnx 5,142 weights, 242,560 multiply-adds1\d\d of 200 read/,
  )
  await expect(bars).toHaveAttribute('aria-label', before!)
  await expect(choice(page, 'Pixels it was trained on')).toContainText('0 to 1 (')

  await page
    .getByRole('grid', { name: /^conv 5×5, 6 × 24 × 24/ })
    .click({ position: { x: 25, y: 25 } })
  await expect(page.getByText('Pixels stand as whole numbers over 255')).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(head(page, 'conv')).toContainText('Two convolutions')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(head(page, 'conv')).toContainText('mine.onnx')
})

test('it can stand on the other side, and learned from other pixels', async ({ page }) => {
  await page.locator('input[type=file]:not([accept*=image])').setInputFiles({
    name: 'mine.onnx',
    mimeType: '',
    buffer: Buffer.from(conv.base64, 'base64'),
  })
  await expect(head(page, 'conv')).toContainText('mine.onnx')
  await choice(page, 'Fully connected').selectOption('mine.onnx')
  await expect(head(page, 'dense')).toContainText('mine.onnx')
  await choice(page, 'Convolutional').selectOption('LeNet-5')
  await expect(head(page, 'conv')).toContainText('LeNet-5')
  const read = head(page, 'dense').getByText(/of 200 read/)
  const before = await read.textContent()
  await choice(page, 'Pixels it was trained on').selectOption({ index: 4 })
  await expect(read).not.toHaveText(before!)
})

test('a damaged file gets a sentence and loses nothing', async ({ page }) => {
  const url = page.url()
  const bytes = Buffer.from(conv.base64, 'base64')
  await drop(page, { files: [taken('cut.onnx', bytes.subarray(0, bytes.length / 3))] })
  await expect(notices(page)).toContainText('This file is damaged')
  await expect(head(page, 'conv')).toContainText('Two convolutions')
  expect(page.url()).toBe(url)
})

test('a file with kernels alone offers them to other labs', async ({ page }) => {
  const data = Float32Array.from({ length: 200 }, (_, at) => Math.sin(at))
  await drop(page, { files: [taken('bank.npz', storedNpz('first', [8, 1, 5, 5], data))] })
  await expect(notices(page)).toContainText('It has 1 tensor of kernels')
  await expect(page.getByText('first: 8 of 5×5')).toBeVisible()
  const kernel = page.getByRole('spinbutton', { name: 'Kernel' })
  await kernel.fill('8')
  await kernel.press('Enter')
  await page.getByRole('button', { name: 'In Photo' }).click()
  await expect(page).toHaveURL(/photo\?f=own:/)
  expect(page.url()).toContain(data[175]!.toFixed(4))
})

test('a link to someone else’s network says so and opens one of ours', async ({ page }) => {
  await page.goto('/#/digits?conv=own.c.abc.1.unit')
  await expect(notices(page)).toContainText('“Two convolutions” stands in')
  await expect(head(page, 'conv')).toContainText('Two convolutions')
  await expect(page).toHaveURL(/digits$/)
})
