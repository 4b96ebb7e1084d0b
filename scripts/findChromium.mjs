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
