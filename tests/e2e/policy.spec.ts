import { policy } from '../../vite/contentPolicy.ts'
import { expect, test } from './helper.ts'

test('the page carries the policy that its host sends', async ({ page }) => {
  const response = await page.goto('./')
  const inPage = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content')
  expect(response?.headers()).toMatchObject({
    'content-security-policy': inPage,
    'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  expect(inPage).toBe(policy)
  expect(inPage).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
})

test.describe('refused', () => {
  test.use({ provoked: [/^(policy|console|page error): /] })

  // After a frame, so that it is the page that tries and not the test's privileged evaluation.
  const attempts: [name: string, attempt: () => unknown][] = [
    [
      'eval',
      () => requestAnimationFrame(() => Reflect.get(window, 'eval')('document.title = "planted"')),
    ],
    [
      'a function made from text',
      () =>
        requestAnimationFrame(() => Reflect.construct(Function, ['document.title = "planted"'])()),
    ],
    [
      'an inline script',
      () =>
        requestAnimationFrame(() => {
          const script = document.createElement('script')
          script.append('document.title = "planted"')
          document.head.append(script)
        }),
    ],
  ]
  for (const [name, attempt] of attempts) {
    test(name, async ({ page }) => {
      await page.goto('./')
      const refusal = page.waitForEvent('console', (message) => message.type() === 'error')
      await page.evaluate(attempt)
      await refusal
      await expect(page).not.toHaveTitle('planted')
    })
  }

  const refusedCalls: [name: string, attempt: () => unknown][] = [
    ['markup as text', () => void (document.body.innerHTML = '<img src=x>')],
    ['a worker from a blob', () => new Worker(URL.createObjectURL(new Blob(['1'])))],
    ['a call to another host', () => fetch('https://example.invalid/')],
    [
      'a second Trusted Types policy',
      () => Reflect.get(window, 'trustedTypes').createPolicy('other', {}),
    ],
  ]
  for (const [name, attempt] of refusedCalls) {
    test(name, async ({ page }) => {
      await page.goto('./')
      await expect(page.evaluate(attempt)).rejects.toThrow()
    })
  }
})
