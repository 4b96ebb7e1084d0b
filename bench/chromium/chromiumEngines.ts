import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import * as tf from '@tensorflow/tfjs-core'
import { loadSimd } from '#engine/simd/loadSimd.ts'
import type { Engine } from '../engines/engine.ts'
import { kernelscope } from '../engines/kernelscope.ts'
import { kernelscopeSimd } from '../engines/kernelscopeSimd.ts'
import { kernelscopeWorkers } from '../engines/kernelscopeWorkers.ts'
import { onnxRuntime } from '../engines/onnxRuntime.ts'
import { openCv } from '../engines/openCv.ts'
import { tfjs } from '../engines/tfjs.ts'
import { engineWithWorkers } from './engineWithWorkers.ts'
import { loadOnnxRuntime } from './loadOnnxRuntime.ts'
import { loadOpenCv } from './loadOpenCv.ts'

/** All engines that run in the page, ready to prepare workloads. */
export async function chromiumEngines(): Promise<Engine[]> {
  const simd = await loadSimd()
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
  })
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  await tf.setBackend('wasm')
  const { cv } = await loadOpenCv()
  return [
    kernelscope,
    kernelscopeSimd(simd!.module),
    kernelscopeWorkers(engineWithWorkers(1), 1),
    kernelscopeWorkers(engineWithWorkers(2), 2),
    tfjs('wasm'),
    onnxRuntime(await loadOnnxRuntime(), 1),
    openCv(cv),
  ]
}

/** Engines whose threads keep a processor busy between runs too: to be measured in a page of their own. */
export async function chromiumEnginesAlone(): Promise<Engine[]> {
  return [onnxRuntime(await loadOnnxRuntime(), 2)]
}
