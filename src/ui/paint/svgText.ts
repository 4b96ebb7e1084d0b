import { svgElement, escaped, transformText } from './svgMarks.ts'
import type { SvgLook } from './svgLook.ts'

interface Written {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly widest?: number | undefined
  /** How it is filled or stroked. */
  readonly paint: Readonly<Record<string, string | number | undefined>>
}

/** A text as SVG, at the place and of the width that a canvas gives it, in whatever font it will be shown. */
export function svgText(
  look: SvgLook,
  ruler: CanvasRenderingContext2D | null,
  { text, x, y, widest, paint }: Written,
): string {
  const width = measured(look, ruler, text)?.width
  const isTooWide = width !== undefined && widest !== undefined && width > widest
  const digits = ruler?.canvas.style.fontVariantNumeric
  const isSpaced = Number.parseFloat(look.letterSpacing) !== 0
  return svgElement(
    'text',
    {
      x,
      y: y + baselineBelow(look, ruler, text),
      transform: transformText(look.matrix),
      style: `font:${look.font}${digits && digits !== 'normal' ? `;font-variant-numeric:${digits}` : ''}`,
      'letter-spacing': isSpaced ? look.letterSpacing : undefined,
      'text-anchor': anchors[look.textAlign],
      textLength: isTooWide ? widest : width,
      lengthAdjust: width === undefined ? undefined : 'spacingAndGlyphs',
      ...paint,
    },
    escaped(text),
  )
}

/** The measures of a text in the font in force; none where there is nothing to measure it with. */
export function measured(
  look: SvgLook,
  ruler: CanvasRenderingContext2D | null,
  text: string,
  baseline = look.textBaseline,
): TextMetrics | undefined {
  if (!ruler) return undefined
  // what is the same again would be no change, and digits would keep the form they had
  ruler.font = '1px sans-serif'
  ruler.font = look.font
  ruler.letterSpacing = look.letterSpacing
  ruler.textBaseline = baseline
  return ruler.measureText(text)
}

const anchors: Readonly<Record<CanvasTextAlign, string | undefined>> = {
  start: undefined,
  left: undefined,
  center: 'middle',
  right: 'end',
  end: 'end',
}

/** How far the line that letters stand on lies below the one that the context goes by. */
function baselineBelow(
  look: SvgLook,
  ruler: CanvasRenderingContext2D | null,
  text: string,
): number {
  if (look.textBaseline === 'alphabetic') return 0
  const from = measured(look, ruler, text)
  const letters = measured(look, ruler, text, 'alphabetic')
  if (from && letters) return letters.fontBoundingBoxAscent - from.fontBoundingBoxAscent
  const size = Number.parseFloat(/([\d.]+)px/.exec(look.font)?.[1] ?? '10')
  return look.textBaseline === 'middle' ? 0.35 * size : 0
}
