import { type Palette, readPalette } from '#draw/palette.ts'

/** The colours for a canvas under the theme in force at an element; equal ones are the same record. */
export function paletteOf(element: Element): Palette {
  const palette = readColours(element, readPalette)
  const key = Object.values(palette).join()
  const same = palettes.get(key) ?? palette
  palettes.set(key, same)
  return same
}

/** Forgets all records: the next of the same colours is another one, so that everything is painted anew. */
export function forgetPalettes(): void {
  palettes.clear()
}

/** A token's colour under the theme in force at an element, as a browser says it; '' where there is none. */
export function themeColour(element: Element, token: string): string {
  return readColours(element, (valueOf) => valueOf(token))
}

const palettes = new Map<string, Palette>()

/** A property whose value is `light-dark(…)` is only a colour once it is the colour of something. */
function readColours<Read>(element: Element, read: (valueOf: (token: string) => string) => Read) {
  const probe = document.createElement('i')
  probe.hidden = true
  probe.style.setProperty('forced-color-adjust', 'none')
  element.append(probe)
  const style = getComputedStyle(probe)
  const isGiven = getComputedStyle(element)
  const colours = read((token) => {
    if (isGiven.getPropertyValue(token) === '') return ''
    probe.style.color = `var(${token})`
    return style.color
  })
  probe.remove()
  return colours
}
