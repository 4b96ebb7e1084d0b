/** A gradient from left to right. */
export interface Ramp {
  readonly kind: 'ramp'
  /** From 0 to 1. */
  readonly stops: readonly { readonly at: number; readonly colour: string }[]
}

/** Bands of one colour, again and again along a direction; 0° is up, 90° to the right. */
export interface Stripes {
  readonly kind: 'stripes'
  readonly degrees: number
  /** In pixels. */
  readonly period: number
  readonly bands: readonly { readonly from: number; readonly to: number; readonly colour: string }[]
}

/** The computed `background-image` of an element, if it is one of the two kinds that pictures have. */
export function readGradient(image: string): Ramp | Stripes | undefined {
  const ramp = /^linear-gradient\((?:to right|90deg), (.*)\)$/.exec(image)?.[1]
  if (ramp !== undefined) {
    const stops = splitList(ramp)
    const last = Math.max(1, stops.length - 1)
    return {
      kind: 'ramp',
      stops: stops.map((stop, at) => {
        const [colour, place] = splitStop(stop)
        return { colour, at: place?.endsWith('%') ? Number.parseFloat(place) / 100 : at / last }
      }),
    }
  }
  const [, degrees, stripes] = /^repeating-linear-gradient\(([\d.]+)deg, (.*)\)$/.exec(image) ?? []
  if (stripes === undefined) return undefined
  const places = splitList(stripes).flatMap((stop) => {
    const [colour, ...at] = splitStop(stop)
    return at.map((place) => ({ colour, at: Number.parseFloat(place) }))
  })
  const bands = places.flatMap(({ colour, at }, index) => {
    const next = places[index + 1]
    return next?.colour === colour ? [{ from: at, to: next.at, colour }] : []
  })
  return { kind: 'stripes', degrees: Number(degrees), bands, period: places.at(-1)?.at ?? 1 }
}

/** At commas that are in no bracket. */
export function splitList(text: string): string[] {
  return text.split(/,\s*(?![^(]*\))/)
}

/** Colour, then places. */
function splitStop(stop: string): [string, ...string[]] {
  const [, colour = stop, places] = /^(.*?\)|\S+)((?: -?[\d.]+(?:px|%))*)$/.exec(stop) ?? []
  return [colour, ...(places?.trim() ? places.trim().split(' ') : [])]
}
