/**
 * Files that belong together: each with a network of its own, with all that have none, such as numbers that are kept
 * outside of it.
 */
export function netFileGroups(files: readonly File[]): readonly (readonly File[])[] {
  const mains = files.filter(({ name }) => whole.test(name))
  if (mains.length < 2) return [[...mains, ...files.filter((file) => !mains.includes(file))]]
  const others = files.filter((file) => !mains.includes(file))
  return mains.map((main) => [main, ...others])
}

const whole = /\.(?:onnx|pt|pth|safetensors|npz|json)$/i
const mostLetters = 40

/** A name on one line, without characters that turn the writing direction. */
export function plainName(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
  return plain.length > mostLetters ? `${plain.slice(0, 26)}…${plain.slice(-13)}` : plain
}
