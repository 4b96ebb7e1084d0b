/**
 * An SVG file with the fonts of the page that its texts are in, so that it looks alike where it is opened by itself;
 * without a font that cannot be fetched, whose place another of the viewer's takes.
 */
export async function withFonts(svg: string): Promise<string> {
  const faces = await Promise.all(facesIn(svg).map((face) => faceText(face).catch(() => '')))
  const text = faces.join('')
  return text === '' ? svg : svg.replace(/^<svg[^>]*>/, (tag) => `${tag}<style>${text}</style>`)
}

/** The page's fonts that are named in an SVG. */
function facesIn(svg: string): CSSFontFaceRule[] {
  return Array.from(document.styleSheets)
    .flatMap(rulesOf)
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => {
      const family = style.getPropertyValue('font-family').replaceAll(/["']/g, '')
      return svg.includes(family)
    })
}

/** None of a sheet that is not the page's own, such as an extension's: it cannot be read. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return Array.from(sheet.cssRules)
  } catch {
    return []
  }
}

/** The address of a font's file, as its style sheet says it. */
function fileOf(style: CSSStyleDeclaration): string | undefined {
  return /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1]
}

/** What says a font, with its file in it; one of the viewer's own stays what it is. */
async function faceText(face: CSSFontFaceRule): Promise<string> {
  const { style, parentStyleSheet } = face
  const file = fileOf(style)
  if (file === undefined) return face.cssText
  const address = new URL(file, parentStyleSheet?.href ?? document.baseURI)
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address.href}: ${answer.status}`)
  const data = await dataAddress(await answer.blob())
  const rest = ['font-family', 'font-style', 'font-weight', 'unicode-range'].map(
    (name) => `${name}:${style.getPropertyValue(name)};`,
  )
  return `@font-face{${rest.join('')}src:url(${data}) format("woff2")}`
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(new Error('a font could not be read'))
    reader.readAsDataURL(blob)
  })
}
