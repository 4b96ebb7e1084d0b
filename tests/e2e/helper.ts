import { test as base, type BrowserContext, type Page } from '@playwright/test'

/**
 * Playwright's `test`, failing any test whose pages do what no page of ours may: throw, leave a
 * rejection unhandled, write an error to the console, break the security policy, call another
 * host, or show NaN, undefined, Infinity or [object in words that can be read.
 *
 * A test that provokes a fault names it: `test.use({ provoked: [/chunk is missing/] })`.
 */
export const test = base.extend<{ provoked: RegExp[]; watchedPages: void }>({
  provoked: [[], { option: true }],
  watchedPages: [
    async ({ context, baseURL, provoked }, use) => {
      const faults = await watchContext(context, baseURL ?? '')
      await use()
      for (const page of context.pages()) faults.push(...(await wrongWords(page)))
      const surprises = faults.filter((fault) => !provoked.some((known) => known.test(fault)))
      if (surprises.length > 0) {
        throw new Error(`The page did what it may not:\n${surprises.join('\n')}`)
      }
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

/** Watches every page that the context opens from now on; the array fills as faults happen. */
export async function watchContext(context: BrowserContext, baseURL: string): Promise<string[]> {
  const faults: string[] = []
  const home = new URL(baseURL).origin
  await context.exposeFunction('reportFault', (fault: string) => void faults.push(fault))
  await context.addInitScript(reportFaults)
  context.on('weberror', (error) => void faults.push(`page error: ${error.error().message}`))
  context.on('console', (message) => {
    const text = message.text()
    const isFault =
      message.type() === 'error' || (message.type() === 'warning' && /policy|trusted/i.test(text))
    if (isFault) faults.push(`console: ${text}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isOurs = url.origin === home || url.protocol === 'data:' || url.protocol === 'blob:'
    if (!isOurs) faults.push(`request to another origin: ${url.href}`)
  })
  return faults
}

/** Runs in the page, before its own script. */
function reportFaults() {
  const { reportFault } = globalThis as unknown as { reportFault: (fault: string) => Promise<void> }
  addEventListener('unhandledrejection', (event) => {
    void reportFault(`unhandled rejection: ${String(event.reason)}`)
  })
  addEventListener('securitypolicyviolation', (event) => {
    void reportFault(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`)
  })
}

/** Lines that show a leaked value to someone who reads the page, its fields, or hears its labels. */
export async function wrongWords(page: Page): Promise<string[]> {
  if (page.isClosed() || !page.url().startsWith('http')) return []
  const text = await page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll('svg text')].map((element) => element.textContent),
      ...[...document.querySelectorAll('input')].map((element) => element.value),
      ...[...document.querySelectorAll('[aria-label], [aria-valuetext]')].flatMap((element) => [
        element.ariaLabel,
        element.ariaValueText,
      ]),
    ].join('\n'),
  )
  const lines = text.match(/^.*(\bNaN\b|\bundefined\b|\[object|\bInfinity\b).*$/gm) ?? []
  return [...new Set(lines)].map((line) => `shown: ${line.trim()}`)
}
