/**
 * The numbers from 0 on in an order of chance.
 * @see R. Durstenfeld, Algorithm 235: Random Permutation, 1964
 */
export function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at)
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at]!
    order[at] = order[other]!
    order[other] = kept
  }
  return order
}
