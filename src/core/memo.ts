/** The function, which does not work out anew what it was asked for last: many parts of a picture ask for the same. */
export function memoOfLast<A extends readonly unknown[], R>(
  work: (...asked: A) => R,
): (...asked: A) => R {
  let last: { asked: A; made: R } | undefined
  return (...asked) => {
    if (!last || asked.some((each, at) => !Object.is(each, last?.asked[at])))
      last = { asked, made: work(...asked) }
    return last.made
  }
}

/**
 * The same for what is worked out from an object that does not change: one answer is kept for each that is still in use,
 * so that two pictures beside each other do not work against one another.
 */
export function memoByObject<K extends object, A extends readonly unknown[], R>(
  work: (of: K, ...asked: A) => R,
): (of: K, ...asked: A) => R {
  const kept = new WeakMap<K, (...asked: A) => R>()
  return (of, ...asked) => {
    const known = kept.get(of) ?? memoOfLast((...more: A) => work(of, ...more))
    kept.set(of, known)
    return known(...asked)
  }
}
