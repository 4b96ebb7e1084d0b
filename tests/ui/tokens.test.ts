import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync('src/ui/tokens.css', 'utf8')
const both = declarations(':root,\n[data-theme] {')
const colours = Object.entries(both).filter(([, value]) => value.startsWith('light-dark('))
const projector = declarations("  [data-theme='projector'] {")
const themes: Record<string, Record<string, string>> = {
  light: Object.fromEntries(colours.map(([name, pair]) => [name, partsOf(pair)[0] ?? ''])),
  dark: Object.fromEntries(colours.map(([name, pair]) => [name, partsOf(pair)[1] ?? ''])),
  projector,
}
const meanings = ['input', 'kernel', 'output', 'padding', 'bias', 'error']
const grounds = ['paper', 'raised', 'hover']
const inTheme = (theme: string) => (theme === 'projector' ? 7 : 4.5)

test('every colour of the two grounds has one for the projector, and the projector has no other', () => {
  const named = (values: Record<string, string>) =>
    Object.keys(values).filter((name) => /^#|^rgb/.test(values[name] ?? ''))
  expect(named(projector).toSorted()).toEqual(colours.map(([name]) => name).toSorted())
})

test('a theme is set by its attribute on any element, the system’s by none on the page', () => {
  expect(css).toMatch(/\n {2}\[data-theme='dark'\] \{\n {4}color-scheme: dark;/)
  expect(css).toMatch(/\n {2}:root:not\(\[data-theme\]\) \{\n {4}color-scheme: dark;/)
})

const texts = Object.keys(themes).flatMap((theme) => [
  ...['ink', 'ink-soft', ...meanings.map((meaning) => `${meaning}-ink`)].flatMap((text) =>
    grounds.map((ground) => ({ theme, text, ground, atLeast: inTheme(theme) })),
  ),
  ...meanings.flatMap((meaning) => [
    { theme, text: `${meaning}-ink`, ground: `${meaning}-soft`, atLeast: inTheme(theme) },
    { theme, text: 'ink', ground: `${meaning}-soft`, atLeast: 7 },
  ]),
  { theme, text: 'ink', ground: 'sunken', atLeast: 7 },
  { theme, text: 'ink-soft', ground: 'sunken', atLeast: inTheme(theme) },
])

test.each(texts)('$theme: $text on $ground is at least $atLeast : 1', (row) => {
  expect(contrastIn(row.theme, row.text, row.ground)).toBeGreaterThanOrEqual(row.atLeast)
})

const marks = Object.keys(themes).flatMap((theme) =>
  [...meanings, 'negative', 'positive', 'line-strong', 'focus'].flatMap((mark) =>
    ['paper', 'raised'].map((ground) => ({ theme, mark, ground })),
  ),
)

test.each(marks)('$theme: the mark $mark on $ground is at least 3 : 1', (row) => {
  expect(contrastIn(row.theme, row.mark, row.ground)).toBeGreaterThanOrEqual(3)
})

test.each(Object.keys(themes))('%s: the focus ring shows around a filled control', (theme) => {
  expect(contrastIn(theme, 'focus', 'sunken')).toBeGreaterThanOrEqual(3)
})

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|tsx?)$/.test(file))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }))
const given = new Set(
  sources.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)'?:/g)].map((found) => found[1])),
)

test('every custom property that is read is given somewhere', () => {
  const missing = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/var\((--[\w-]+)\)/g)]
      .filter((found) => !given.has(found[1]))
      .map((found) => `${file}: ${found[1]}`),
  )
  expect(missing).toEqual([])
})

function declarations(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector}\n`)
  if (from < 0) throw new RangeError(`there is no rule ${selector}`)
  const block = css.slice(from, css.indexOf('}\n', from))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
}

/** The colours of `light-dark(light, dark)`. */
function partsOf(pair: string): string[] {
  return pair.slice('light-dark('.length, -1).split(/,\s*(?![^(]*\))/)
}

/** The contrast of WCAG 2: (lighter + 0.05) / (darker + 0.05), both as relative luminance. */
function contrastIn(theme: string, one: string, other: string): number {
  const [a, b] = [one, other].map((name) => luminance(themes[theme]?.[name] ?? ''))
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05)
}

function luminance(hex: string): number {
  if (!/^#[\da-f]{6}$/.test(hex)) throw new RangeError(`${hex} is not a colour of six digits`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
