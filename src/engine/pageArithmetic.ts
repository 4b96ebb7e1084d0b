import type { NetArithmetic } from '#core/sequential.ts'
import { loadSimd } from './simd/loadSimd.ts'
import { simdArithmetic } from './simd/simdArithmetic.ts'
import { WasmArena } from './simd/wasmArena.ts'

/**
 * The layers of networks by SIMD in the page itself, for answers that are wanted within a frame; undefined where there is
 * none. Their weights must not change.
 */
export async function pageArithmetic(): Promise<NetArithmetic | undefined> {
  const simd = await loadSimd()
  return simd && simdArithmetic(new WasmArena(simd.module), true)
}
