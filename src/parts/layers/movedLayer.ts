/** The layers with one a place earlier (−1) or later (1); at an end it stays. */
export function movedLayer<T>(layers: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [here, there] = [layers[at], layers[at + by]]
  return here && there ? layers.with(at, there).with(at + by, here) : layers
}
