import { mostLayers, type Net, type NetLayer } from './net.ts'

/** The stack with a layer more at a place; a full one stays as it is. */
export function withLayer(net: Net, layer: NetLayer, at: number): Net {
  return net.length < mostLayers ? net.toSpliced(at, 0, layer) : net
}

/** The stack without a layer; the last one stays. */
export function withoutLayer(net: Net, at: number): Net {
  return net.length > 1 ? net.toSpliced(at, 1) : net
}

/** The stack with a layer one place nearer to the image (−1) or farther (1). */
export function movedLayer(net: Net, at: number, by: -1 | 1): Net {
  const to = at + by
  if (to < 0 || to >= net.length) return net
  return net.with(at, net[to]!).with(to, net[at]!)
}
