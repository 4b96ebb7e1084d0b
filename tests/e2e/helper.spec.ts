import { expect, test as plain } from '@playwright/test'
import { watchContext, wrongWords } from './helper.ts'

// What is planted here may still be on its way when the next test begins.
plain.use({ reuseContext: false })

const plantedFaults: [name: string, plant: () => void, reported: RegExp][] = [
  [
    'an error thrown',
    () =>
      setTimeout(() => {
        throw new Error('planted')
      }),
    /page error: planted/,
  ],
  [
    'a rejection',
    () => void Promise.reject(new Error('planted')),
    /unhandled rejection: .*planted/,
  ],
  ['a console error', () => console.error('planted'), /console: planted/],
  ['an inline style', () => document.body.setAttribute('style', 'color: red'), /policy: style-src/],
  [
    'a string as markup',
    () => void (document.body.innerHTML = '<b>planted</b>'),
    /policy: require-trusted-types-for/,
  ],
  [
    'a foreign request',
    () => void fetch('https://example.invalid/').catch(() => {}),
    /policy: connect-src/,
  ],
]

for (const [name, plant, reported] of plantedFaults) {
  plain(`the watch reports ${name}`, async ({ page, context, baseURL }) => {
    const faults = await watchContext(context, baseURL ?? '')
    await page.goto('./')
    await page.evaluate(plant).catch(() => {})
    await expect.poll(() => faults.join('\n')).toMatch(reported)
  })
}

plain('the watch reports a page opened from another origin', async ({ page, context, baseURL }) => {
  const faults = await watchContext(context, baseURL ?? '')
  await page.goto('http://example.invalid/').catch(() => {})
  expect(faults.join('\n')).toContain('request to another origin: http://example.invalid/')
})

for (const words of ['sum NaN', 'undefined cells', '[object Object]', 'scale Infinity']) {
  plain(`the watch reads “${words}”`, async ({ page }) => {
    await page.goto('./')
    await page.evaluate((text) => document.body.append(text), words)
    expect((await wrongWords(page)).join('\n')).toContain(words)
  })
}
