/**
 * How results become colours. `scaled`: value · scale + offset, or its magnitude · scale + offset, rounded, between 0
 * and 255. `coloured`: one channel, from −limit to limit, looked up in a ramp.
 */
export type ToneMap =
  | {
      readonly kind: 'scaled'
      readonly isAbsolute: boolean
      readonly scale: number
      readonly offset: number
    }
  | {
      readonly kind: 'coloured'
      readonly limit: number
      /** 256 colours of three bytes, from the least value to the largest. */
      readonly ramp: Uint8Array
    }

/** Opaque pixels of planes, [1 or 3 channels, cells]; one channel is grey. */
export function fillPixels(
  pixels: Uint8ClampedArray,
  planes: Float32Array,
  channels: number,
  toneMap: ToneMap,
): void {
  const cells = pixels.length / 4
  if (toneMap.kind === 'coloured') {
    fillRamped(pixels, planes, toneMap.limit, toneMap.ramp)
    return
  }
  const { isAbsolute, scale, offset } = toneMap
  const [green, blue] = channels === 3 ? [cells, 2 * cells] : [0, 0]
  const shown = (value: number) => (isAbsolute ? Math.abs(value) : value) * scale + offset
  for (let i = 0; i < cells; i++) {
    pixels[4 * i] = shown(planes[i]!)
    pixels[4 * i + 1] = shown(planes[green + i]!)
    pixels[4 * i + 2] = shown(planes[blue + i]!)
    pixels[4 * i + 3] = 255
  }
}

/** Pixels of the first plane's colours in a ramp. */
function fillRamped(
  pixels: Uint8ClampedArray,
  values: Float32Array,
  limit: number,
  ramp: Uint8Array,
): void {
  const scale = 127.5 / limit
  for (let i = 0; i < pixels.length / 4; i++) {
    const place = Math.round(Math.min(255, Math.max(0, values[i]! * scale + 127.5)))
    const at = (Number.isNaN(place) ? 128 : place) * 3
    pixels[4 * i] = ramp[at]!
    pixels[4 * i + 1] = ramp[at + 1]!
    pixels[4 * i + 2] = ramp[at + 2]!
    pixels[4 * i + 3] = 255
  }
}
