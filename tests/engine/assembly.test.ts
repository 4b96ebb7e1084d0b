import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileKernels, variants } from '../../scripts/build-wasm.mjs'

test.each(Object.keys(variants))('%s.wasm is what its sources make', async (variant) => {
  const committed = readFileSync(
    new URL(`../../src/engine/assembly/${variant}.wasm`, import.meta.url),
  )
  const made = await compileKernels(variant)
  expect(Buffer.from(made!).equals(committed), 'npm run build:wasm makes it anew').toBe(true)
})
