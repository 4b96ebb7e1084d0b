/** Opaque RGBA pixels of something with shapes, edges and grain, the same at every run. */
export function photograph(width: number, height: number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * height * 4)
  let state = 1
  for (let row = 0, at = 0; row < height; row++) {
    for (let col = 0; col < width; col++, at += 4) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      const disc = (col % 400) ** 2 + (row % 300) ** 2 < 40_000 ? 80 : 0
      const grain = (state >>> 24) / 8
      pixels[at] = disc + (160 * col) / width + grain
      pixels[at + 1] = disc + (160 * row) / height + grain
      pixels[at + 2] = 200 - disc + grain
      pixels[at + 3] = 255
    }
  }
  return pixels
}
