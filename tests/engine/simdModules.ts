import { readFileSync } from 'node:fs'
import type { Simd } from '#engine/simd/loadSimd.ts'

const paths = [
  ['relaxed', 'relaxed SIMD'],
  ['simd', 'SIMD'],
] as const

/** The committed kernels that this Node runs; relaxed SIMD is behind a flag in Node 20, and run by the browser tests. */
export const simdModules: readonly Simd[] = paths.flatMap(([variant, path]) => {
  const file = new URL(`../../src/engine/assembly/${variant}.wasm`, import.meta.url)
  const code = readFileSync(file)
  return WebAssembly.validate(code) ? [{ path, module: new WebAssembly.Module(code) }] : []
})
