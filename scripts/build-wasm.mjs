// npm run build:wasm: compiles src/engine/assembly to the two files of machine code beside it, which are committed.
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const folder = 'src/engine/assembly'

/** Each variant and the features that it may use. */
export const variants = { simd: ['simd'], relaxed: ['simd', 'relaxed-simd'] }

/**
 * The machine code of a variant, as the sources make it now.
 *
 * @param {string} variant
 * @returns {Promise<Uint8Array>}
 */
export async function compileKernels(variant) {
  const { main } = await import('assemblyscript/asc')
  const features = variants[variant].flatMap((feature) => ['--enable', feature])
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--outFile', 'out']
  let code
  const { error } = await main(
    [`${folder}/kernels.as.ts`, ...options, ...features, '--disableWarning', '112'],
    { writeFile: (_, contents) => (code = contents) },
  )
  if (error) throw error
  return code
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const variant of Object.keys(variants)) {
    const code = await compileKernels(variant)
    writeFileSync(`${folder}/${variant}.wasm`, code)
    console.log(`wrote ${folder}/${variant}.wasm, ${code.length} bytes`)
  }
}
