import '@tensorflow/tfjs-backend-cpu'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import * as tf from '@tensorflow/tfjs-core'
import opencv from '@techstark/opencv-js'
import * as onnxThreads from 'onnxruntime-web'
import * as onnx from 'onnxruntime-web/wasm'
import { convnetJs } from './engines/convnetJs.ts'
import type { Engine } from './engines/engine.ts'
import { kernelscope, kernelscopeFresh } from './engines/kernelscope.ts'
import { kernelscopeSimd } from './engines/kernelscopeSimd.ts'
import { naive } from './engines/naive.ts'
import { onnxRuntime, type OnnxRuntime } from './engines/onnxRuntime.ts'
import { openCv } from './engines/openCv.ts'
import { readyOpenCv } from './engines/readyOpenCv.ts'
import { tfjs } from './engines/tfjs.ts'

/** All engines that run in Node, ready to prepare workloads. */
export async function nodeEngines(): Promise<Engine[]> {
  const code = ['relaxed', 'simd']
    .map((variant) => readFileSync(`src/engine/assembly/${variant}.wasm`))
    .find((each) => WebAssembly.validate(each))!
  const require = createRequire(import.meta.url)
  setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`)
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  await tf.setBackend('wasm')
  await tf.setBackend('cpu')
  const { cv } = await readyOpenCv(opencv)
  return [
    kernelscope,
    kernelscopeFresh,
    kernelscopeSimd(await WebAssembly.compile(code)),
    naive,
    tfjs('cpu'),
    convnetJs,
    tfjs('wasm'),
    onnxRuntime(onnx, 1),
    openCv(cv),
  ]
}

/**
 * Engines whose threads keep a processor busy between runs too: to be measured in a process of their own. Threads ask
 * for the package's build for Node.
 */
export function nodeEnginesAlone(): Engine[] {
  return [onnxRuntime(onnxThreads as OnnxRuntime, 2)]
}
