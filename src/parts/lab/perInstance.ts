/**
 * What there is one of for each lab on the page, such as a camera or an experiment: made when it is first asked for, and
 * gone with its lab.
 */
export function perInstance<K extends object, T>(make: (lab: K) => T): (lab: K) => T {
  const made = new WeakMap<K, { readonly it: T }>()
  return (lab) => {
    const there = made.get(lab) ?? { it: make(lab) }
    made.set(lab, there)
    return there.it
  }
}
