import { readFileSync } from 'node:fs'
import type { NetArithmetic } from '#core/sequential.ts'
import { simdArithmetic } from '#engine/simd/simdArithmetic.ts'
import { WasmArena } from '#engine/simd/wasmArena.ts'

/** SIMD without fused multiply-add, whose sums are the same on every machine. */
export function plainArithmetic(): NetArithmetic {
  const code = readFileSync('src/engine/assembly/simd.wasm')
  return simdArithmetic(new WasmArena(new WebAssembly.Module(code)))
}
