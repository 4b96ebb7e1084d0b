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
