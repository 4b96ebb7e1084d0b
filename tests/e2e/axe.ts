import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const script = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** The accessibility violations of the page as it is now, one line each; WCAG 2.2 A and AA. */
export function axe(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  return violations(page, { runOnly: { type: 'tag', values: tags } })
}

/** Those of contrast alone, which is all that another theme can add. */
export function contrast(page: Page): Promise<string[]> {
  return violations(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })
}

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  // Evaluated by the test: the page's own policy would refuse it. It stays until the page is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script)
  return page.evaluate(async (chosen) => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    const results = await axe.run({ ...chosen, resultTypes: ['violations'] })
    return results.violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  }, options)
}
