/** Runs in a page: a JPEG of shapes and grain, as base64. */
export async function jpegOfShapes({ width, height, seed }) {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  for (let i = 0; i < 4000; i++) {
    const at = (i * 2654435761 + seed * 97) >>> 0
    context.fillStyle = `hsl(${at % 360} 60% ${20 + (at % 60)}%)`
    context.fillRect(at % width, (at >>> 7) % height, 40 + (at % 400), 40 + (at % 300))
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192)
    text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}
