/** What a printed sum of whole and decimal numbers comes to; ⌊ ⌋ rounds down. */
export function valueOf(text: string): number {
  const tokens = text.match(/[⌊⌋()+−×÷]|[\d.]+/g) ?? []
  let at = 0
  const factor = (): number => {
    const token = tokens[at++]
    if (token === '−') return -factor()
    if (token !== '(' && token !== '⌊') return Number(token)
    const inside = sum()
    at++
    return token === '⌊' ? Math.floor(inside) : inside
  }
  const product = (): number => {
    let value = factor()
    while (tokens[at] === '×' || tokens[at] === '÷')
      value = tokens[at++] === '×' ? value * factor() : value / factor()
    return value
  }
  const sum = (): number => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '−')
      value = tokens[at++] === '+' ? value + product() : value - product()
    return value
  }
  return sum()
}
