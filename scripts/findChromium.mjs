import { existsSync } from 'node:fs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const shellPlaces = [
  '/usr/lib/chromium/chromium-headless-shell', // Debian
  '/usr/lib64/chromium-browser/headless_shell', // Fedora
]

/**
 * The path of a Chromium of this system, or undefined (then Playwright's own is used).
 *
 * KERNELSCOPE_CHROMIUM names another one.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.KERNELSCOPE_CHROMIUM
  return named && existsSync(named) ? named : usualPlaces.find((path) => existsSync(path))
}

/**
 * The path of this system's Chromium without a window, or undefined: it opens a page in half the time.
 *
 * KERNELSCOPE_CHROMIUM names another one.
 *
 * @returns {string | undefined}
 */
export function findHeadlessShell() {
  const named = process.env.KERNELSCOPE_CHROMIUM
  return named && existsSync(named) ? named : shellPlaces.find((path) => existsSync(path))
}
