import relaxedUrl from '#engine/assembly/relaxed.wasm?url'
import simdUrl from '#engine/assembly/simd.wasm?url'

/** Which arithmetic there is: fused multiply-add, plain SIMD, or the scalar core. */
export type Path = 'relaxed SIMD' | 'SIMD' | 'TypeScript'

export interface Simd {
  readonly path: Exclude<Path, 'TypeScript'>
  readonly module: WebAssembly.Module
}

/** The fastest kernels that this browser runs; undefined where there are none, or they could not be loaded. */
export async function loadSimd(): Promise<Simd | undefined> {
  if (typeof WebAssembly === 'undefined') return undefined
  return (await loaded(relaxedUrl, 'relaxed SIMD')) ?? (await loaded(simdUrl, 'SIMD'))
}

async function loaded(url: string, path: Simd['path']): Promise<Simd | undefined> {
  try {
    const code = await (await fetch(url)).arrayBuffer()
    return WebAssembly.validate(code)
      ? { path, module: await WebAssembly.compile(code) }
      : undefined
  } catch {
    return undefined
  }
}
