import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * Where the script of TensorFlow.js's WebGL backend lies, of the version that the others have: fetched from npm once and
 * kept beside the caches, as nothing but this measurement needs it. Or why there is none.
 */
export function webglBackend(): { readonly path: string } | { readonly problem: string } {
  const { version } = JSON.parse(
    readFileSync('node_modules/@tensorflow/tfjs-core/package.json', 'utf8'),
  ) as { version: string }
  const folder = resolve('node_modules/.cache/bench/tfjs-webgl', version)
  const path = resolve(folder, 'package/dist/tf-backend-webgl.es2017.min.js')
  if (existsSync(path)) return { path }
  try {
    mkdirSync(folder, { recursive: true })
    const name = `@tensorflow/tfjs-backend-webgl@${version}`
    const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe', timeout: 120_000 } as const
    const packed = execFileSync('npm', ['pack', name, '--silent'], options).trim()
    execFileSync('tar', ['-xzf', packed], options)
    return { path }
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { problem: `the WebGL backend could not be fetched (${line})` }
  }
}
