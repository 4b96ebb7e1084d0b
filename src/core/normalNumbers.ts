/**
 * A source of normally distributed numbers, mean 0 and variance 1, from a source of numbers in [0, 1).
 * @see G. E. P. Box and M. E. Muller, A Note on the Generation of Random Normal Deviates, 1958
 */
export function normalNumbers(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
