import type { SvgLook } from './svgLook.ts'

type Values = Readonly<Record<string, string | number | undefined>>

/** An element as text; attributes without a value are left out. */
export function svgElement(name: string, values: Values, inner = ''): string {
  const given = Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(typeof value === 'number' ? shortNumber(value) : (value ?? ''))}"`,
    )
  return inner === ''
    ? `<${name}${given.join('')}/>`
    : `<${name}${given.join('')}>${inner}</${name}>`
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** As an attribute; nothing for the identity. */
export function transformText({ a, b, c, d, e, f }: DOMMatrix): string | undefined {
  if (a === 1 && b === 0 && c === 0 && d === 1 && e === 0 && f === 0) return undefined
  const linear = [a, b, c, d].map((value) => String(Math.round(value * 1e5) / 1e5))
  return `matrix(${[...linear, shortNumber(e), shortNumber(f)].join(' ')})`
}

/** The line of a stroke whose coordinates are `scale` times those of the context. */
export function strokeValues(look: SvgLook, paint: string, scale: number): Values {
  return {
    fill: 'none',
    stroke: paint,
    'stroke-width': look.lineWidth * scale,
    'stroke-linejoin': look.lineJoin === 'miter' ? undefined : look.lineJoin,
    'stroke-linecap': look.lineCap === 'butt' ? undefined : look.lineCap,
    'stroke-miterlimit': look.miterLimit === 4 ? undefined : look.miterLimit,
    'stroke-dasharray': look.dashes.map((dash) => shortNumber(dash * scale)).join(' '),
    'stroke-dashoffset': look.lineDashOffset === 0 ? undefined : look.lineDashOffset * scale,
  }
}

/** To a hundredth of a unit; what is not a number is 0, since a drawing with NaN in it does not open. */
export function shortNumber(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0'
}
