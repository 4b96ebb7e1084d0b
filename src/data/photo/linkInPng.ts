import { linkKeyword } from './encodePng.ts'

/** The link that `encodePng` put into a PNG, by its first bytes; undefined when there is none. */
export function linkInPng(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 16 || view.getUint32(0) !== 0x89504e47) return undefined
  const start = `${linkKeyword}\0`
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (kind === 'tEXt' && data.length === length) {
      const text = new TextDecoder().decode(data)
      if (text.startsWith(start)) return text.slice(start.length)
    }
    at += length + 12
  }
  return undefined
}
