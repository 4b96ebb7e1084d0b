import { findChromium } from './findChromium.mjs'

/**
 * How Chromium is started for tests and measurements: the system's, where there is one, calling nobody.
 *
 * @param {string[]} more flags beside the usual ones
 * @param {string | undefined} executablePath
 */
export function chromiumOptions(more = [], executablePath = findChromium()) {
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  }
}
