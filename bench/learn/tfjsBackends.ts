import '@tensorflow/tfjs-backend-cpu'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import * as tf from '@tensorflow/tfjs-core'
import type { Candidate, Learner } from './learner.ts'

/** The backends of TensorFlow.js, in the order of the tables. */
const backends = ['cpu', 'wasm', 'webgl'] as const

/** What a script that is added to the page for WebGL registers itself with. */
export function offerTfjs(): void {
  Object.assign(globalThis, { tf: { ...tf } })
}

/**
 * TensorFlow.js on each of its backends, or on some.
 * @param way what its names say beside the backend
 */
export function tfjsCandidates(
  begin: (use: 'check' | 'measure') => Learner,
  on: readonly (typeof backends)[number][] = backends,
  way = '',
): Candidate[] {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
  })
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  return on.map((backend) => ({
    name: `tfjs ${backend}${way}`,
    isElsewhere: backend === 'webgl',
    begin: tf.findBackendFactory(backend)
      ? async (use) => {
          if (!(await tf.setBackend(backend))) throw new Error(`there is no ${backend} here`)
          return begin(use)
        }
      : 'not at hand',
  }))
}

/** What draws WebGL here, such as SwiftShader, which is software; undefined where nothing does. */
export function webglRenderer(): string | undefined {
  const context = document.createElement('canvas').getContext('webgl2')
  const names = context?.getExtension('WEBGL_debug_renderer_info')
  return names ? String(context?.getParameter(names.UNMASKED_RENDERER_WEBGL)) : undefined
}
