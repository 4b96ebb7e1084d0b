import onnxWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import onnxUrl from 'onnxruntime-web/wasm?url'
import type { OnnxRuntime } from '../engines/onnxRuntime.ts'

/** ONNX Runtime Web with its own machine code, from this page's server. */
export async function loadOnnxRuntime(): Promise<OnnxRuntime> {
  const address = new URL(onnxUrl, document.baseURI).href
  const ort = (await import(/* @vite-ignore */ address)) as OnnxRuntime
  ort.env.wasm.wasmPaths = { wasm: new URL(onnxWasmUrl, document.baseURI).href }
  return ort
}
