import { existsSync } from 'node:fs'
import { findChromium } from './findChromium.mjs'
import { run, runTool } from './run.mjs'

/** Sees to it that the browser tests have a Chromium: the system's, Debian's, or Playwright's. */
export async function installBrowser() {
  if (await hasBrowser()) return
  console.log('Installing a browser for the tests (once)…')
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    await run('apt-get', ['update'])
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (await hasBrowser()) return
  }
  await runTool('@playwright/test', ['install', 'chromium'])
  if (!(await hasBrowser())) {
    console.error('No browser could be installed; KERNELSCOPE_CHROMIUM may name one that is here.')
  }
}

async function hasBrowser() {
  if (findChromium()) return true
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}
