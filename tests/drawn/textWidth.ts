/** Characters of the product's type by their width, in hundredths of its size, measured in Chromium. */
const widths: Readonly<Record<number, string>> = {
  24: 'ijl',
  28: ' !,.:I·’',
  32: "';`t",
  36: '()/[\\]f|',
  40: '1r',
  44: '{}“”²',
  48: '"-^_°',
  52: '*?s–',
  56: '7JLackvxyz≈',
  60: '25EFbdehnopqu●',
  64: '034689#$&PRSTZg⋆',
  68: '+<=>BKXY~−×÷',
  72: 'ACDV',
  76: 'GHNOQU',
  84: 'w',
  88: 'm…',
  92: 'M',
  100: '%W→—@',
}

const known = new Map(
  Object.entries(widths).flatMap(([width, characters]) =>
    Array.from(characters, (character) => [character, Number(width) / 100] as const),
  ),
)

/** About how wide a text is at that size of type, in pixels. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += known.get(character) ?? 0.62
  return width * size
}
