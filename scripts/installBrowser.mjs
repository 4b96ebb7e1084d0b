import { existsSync } from 'node:fs'
import { findChromium, findHeadlessShell } from './findChromium.mjs'
import { run, runTool } from './run.mjs'

/** Sees to it that the browser tests have a Chromium: the system's, Debian's, or Playwright's. */
export async function installBrowser() {
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (await hasBrowser()) {
    // Where it cannot be had, what is here does as well, if not as fast.
    if (isDebian && !findHeadlessShell()) await installShell()
    return
  }
  console.log('Installing a browser for the tests (once)…')
  if (isDebian) {
    await run('apt-get', ['update'])
    await installShell()
    if (await hasBrowser()) return
  }
  await runTool('@playwright/test', ['install', 'chromium'])
  if (!(await hasBrowser())) {
    console.error('No browser could be installed; KERNELSCOPE_CHROMIUM may name one that is here.')
  }
}

function installShell() {
  const lasting = ['-y', '-qq', '--no-install-recommends', '-o', 'Acquire::Retries=0']
  return run('apt-get', ['install', ...lasting, 'chromium-headless-shell'], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  })
}

async function hasBrowser() {
  if (findHeadlessShell() ?? findChromium()) return true
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}
