import { tokens } from './styleRules.ts'

export interface LengthUnits {
  /** Pixels of the font of the element. */
  readonly font: number
  /** What a percentage is of, in pixels. */
  readonly whole: number
}

const rem = 16

/** A length of a style sheet in pixels: `calc(100% - 4px)`, `var(--space-1)`, `1.35em`; undefined when it is none. */
export function lengthIn(text: string | undefined, units: LengthUnits): number | undefined {
  if (text === undefined) return undefined
  let known = text
  for (let pass = 0; pass < 4 && known.includes('var('); pass++)
    known = known.replaceAll(
      /var\((--[\w-]+)(?:,\s*([^)]*))?\)/g,
      (_all, name: string, other: string | undefined) => tokens.get(name) ?? other ?? 'none',
    )
  const sizes: Record<string, number> = {
    px: 1,
    rem,
    em: units.font,
    '%': units.whole / 100,
    lh: units.font * 1.35,
    ch: units.font * 0.62,
    '': 1,
  }
  const plain = known.replaceAll(/(\d*\.?\d+)(px|rem|em|%|lh|ch)/g, (_all, number: string, unit) =>
    String(Number(number) * (sizes[unit as string] ?? 1)),
  )
  return valueOf(plain)
}

/** The value of sums, products, min and max of numbers. */
function valueOf(text: string): number | undefined {
  const marks = text.match(/min\(|max\(|calc\(|[()+*/,]|-(?=\s)|-?\d*\.?\d+(e-?\d+)?|\S+/g) ?? []
  let at = 0
  const sum = (): number => {
    let value = product()
    while (marks[at] === '+' || marks[at] === '-')
      value += (marks[at++] === '+' ? 1 : -1) * product()
    return value
  }
  const product = (): number => {
    let value = one()
    while (marks[at] === '*' || marks[at] === '/')
      value = marks[at++] === '*' ? value * one() : value / one()
    return value
  }
  const one = (): number => {
    const mark = marks[at++] ?? ''
    if (!mark.endsWith('(')) return mark === '' ? Number.NaN : Number(mark)
    const values = [sum()]
    while (marks[at] === ',') {
      at++
      values.push(sum())
    }
    at++
    return mark === 'min('
      ? Math.min(...values)
      : mark === 'max('
        ? Math.max(...values)
        : (values[0] ?? 0)
  }
  const value = sum()
  return Number.isFinite(value) && at === marks.length ? value : undefined
}
