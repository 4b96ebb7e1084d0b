import type { webglBackend } from './webglBackend.ts'

/** What draws WebGL, as a part of a sentence, or why there is none. */
export function webglText(
  backend: ReturnType<typeof webglBackend>,
  renderer: string | undefined,
): string {
  if ('problem' in backend) return backend.problem
  if (renderer === undefined) return 'there is no WebGL here'
  const isSoftware = /swiftshader|llvmpipe|software/i.test(renderer)
  const [name = renderer] = /SwiftShader|llvmpipe/.exec(renderer) ?? []
  return isSoftware
    ? `tfjs webgl runs on ${name}, which is software on all processors: a graphics card would be faster`
    : `tfjs webgl runs on ${name}`
}
