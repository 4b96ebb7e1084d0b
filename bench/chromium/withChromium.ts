import { resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumOptions } from '../../scripts/chromiumOptions.mjs'

/** Headless Chromium with one page of the bench to open, as often as one likes. */
export interface BenchBrowser {
  /** Such as `Chromium 156.0`. */
  readonly name: string
  /** Opens the page, with a query such as `?alone`; closes it when it has been used. */
  readonly inPage: <T>(query: string, use: (page: Page) => Promise<T>) => Promise<T>
}

/**
 * Builds a folder of the bench that has an index.html, and serves it to headless Chromium, isolated from other origins,
 * which threads and a fine clock ask for. The pictures of the app are served with it.
 * @param flags of Chromium, beside the usual ones
 */
export async function withChromium<T>(
  folder: string,
  use: (browser: BenchBrowser) => Promise<T>,
  flags: string[] = [],
): Promise<T> {
  const root = resolve('bench', folder)
  const outDir = resolve('node_modules/.cache/bench', folder)
  const isolation = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  }
  const publicDir = resolve('public')
  const config = { configFile: false, root, base: './', publicDir, logLevel: 'error' } as const
  const size = { assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 }
  await build({ ...config, build: { outDir, emptyOutDir: true, target: 'esnext', ...size } })
  const server = await preview({
    ...config,
    build: { outDir },
    preview: { port: 4791, headers: isolation },
  })
  const browser = await chromium.launch(chromiumOptions(flags))
  const inPage: BenchBrowser['inPage'] = async (query, usePage) => {
    const page = await browser.newPage()
    page.on('pageerror', (error) => console.error(error))
    await page.goto(server.resolvedUrls!.local[0]! + query)
    const outcome = await usePage(page)
    await page.close()
    return outcome
  }
  try {
    return await use({ name: `Chromium ${browser.version()}`, inPage })
  } finally {
    await browser.close()
    await server.close()
  }
}
