import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, vi } from 'vitest'

/** Answers every request of a test file with the file of that name in `public`; all else is missing. */
export function usePublicFiles(): void {
  beforeAll(() => {
    vi.stubGlobal('fetch', async (address: unknown) => {
      const [, path] =
        /((?:photos|samples|digits|weights)\/[\w-]+\.\w+)$/.exec(String(address)) ?? []
      if (path === undefined) throw new TypeError(`${String(address)} is not there`)
      return new Response(await readFile(resolve(import.meta.dirname, '../../public', path)))
    })
  })
  afterAll(() => {
    vi.unstubAllGlobals()
  })
}
