/** A word that would stand on a line. */
export interface LabelWish {
  /** Its left edge. */
  readonly x: number
  /** What it can say, the shortest first. */
  readonly texts: readonly string[]
  /** Of two for which there is no room, the lower stays. */
  readonly rank: number
  readonly isChosen?: boolean
}

interface PlacedLabel<W> {
  readonly x: number
  readonly text: string
  readonly wish: W
}

/** The labels of a line for which there is room: first each at its shortest, then, where there is more room, longer. */
export function placedLabels<W extends LabelWish>(
  wishes: readonly W[],
  room: { readonly end: number; readonly gap: number },
  widthOf: (text: string) => number,
): PlacedLabel<W>[] {
  const placed = new Map<W, PlacedLabel<W>>()
  const order = wishes.toSorted((one, other) => one.rank - other.rank)
  const tryOut = (wish: W, text: string) => {
    const width = widthOf(text)
    const x = Math.max(0, Math.min(wish.x, room.end - width))
    const isFree = [...placed.values()].every(
      (other) =>
        other.wish === wish ||
        x + width + room.gap <= other.x ||
        other.x + widthOf(other.text) + room.gap <= x,
    )
    if (isFree) placed.set(wish, { x, text, wish })
  }
  const most = Math.max(0, ...wishes.map(({ texts }) => texts.length))
  for (let length = 0; length < most; length++)
    for (const wish of order) {
      const text = wish.texts[length]
      const hasShorter = length === 0 || placed.get(wish)?.text === wish.texts[length - 1]
      // A longer one that had to be moved would stand below another plate.
      const stays = length === 0 || wish.isChosen || wish.x + widthOf(text ?? '') <= room.end
      if (text !== undefined && hasShorter && stays) tryOut(wish, text)
    }
  return [...placed.values()]
}
