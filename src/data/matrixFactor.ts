import { readNumber, type Fraction } from './readNumber.ts'

/** More than this around a matrix is not a name or a factor. */
const lengthLimit = 200

/** The factor in `K = 1/9 * np.array(`, 1 when there is only a name; undefined when it is something else. */
export function factorBefore(text: string): Fraction | undefined {
  const compact = withoutBlanks(text)
  const found = compact?.match(
    /^(?:(?:const|let|var)?[\w.]*=)?(?:\(?([-+\d./e]+)\)?\*)?(?:[a-z_][\w.]*\()?\(?$/i,
  )
  return found ? fractionOf(found[1] ?? '1') : undefined
}

/** The factor in `, dtype=float)/16;`, 1 when there is only syntax; undefined when it is something else. */
export function factorAfter(text: string): Fraction | undefined {
  const compact = withoutBlanks(text)
  const found = compact?.match(/^(?:,\w+=[\w.'":<>]+)*,?\)*(?:([*/])\(?([-+\d./e]+)\)?)?\)*[;.]?$/i)
  if (!found) return undefined
  const fraction = fractionOf(found[2] ?? '1')
  if (found[1] !== '/' || !fraction) return fraction
  return fractionOf(`${fraction.denominator}/${fraction.numerator}`)
}

function fractionOf(text: string): Fraction | undefined {
  const read = readNumber(text)
  return read.ok ? read.value : undefined
}

function withoutBlanks(text: string): string | undefined {
  return text.length > lengthLimit ? undefined : text.replaceAll(/\s/g, '')
}
