import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TakenFile } from './slide.ts'

/** Where a file of tests/fixtures/hostile lies. */
export function pathOf(file: string): string {
  return fileURLToPath(new URL(`../fixtures/hostile/${file}`, import.meta.url))
}

/** Such a file as it is dropped or pasted. */
export function taken(file: string, type = 'image/png'): TakenFile {
  return { name: file, type, base64: readFileSync(pathOf(file)).toString('base64') }
}
