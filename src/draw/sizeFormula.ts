/** A piece of the formula: what is written, whose colour it has, what it is called. */
export interface SizePart {
  readonly text: string
  readonly meaning?: 'value' | 'padded' | 'weight' | 'plain' | 'mapped'
  readonly title?: string
}

/** The formula along an axis. */
export interface AxisSize {
  /** Of the axis, where the two are not alike. */
  readonly name: string
  readonly parts: readonly SizePart[]
}

/** One axis of a layer, as far as its output size depends on it. */
export interface SizeNumbers {
  readonly input: number
  readonly kernel: number
  readonly dilation: number
  readonly stride: number
  readonly before: number
  readonly after: number
  readonly output: number
}

/** ⌊(input + padding − reach) ÷ stride⌋ + 1 = output, with the numbers in it. */
export function windowSizeParts(axis: SizeNumbers): SizePart[] {
  return [
    { text: '⌊ (' },
    { text: String(axis.input), meaning: 'value', title: 'input' },
    ...padding(axis.before, axis.after, '+'),
    { text: '−' },
    ...reach(axis),
    { text: ') ÷' },
    { text: String(axis.stride), meaning: 'plain', title: 'stride' },
    { text: '⌋ + 1 =' },
    { text: String(axis.output), meaning: 'mapped', title: 'output' },
  ]
}

/** stride · (input − 1) + reach − padding + output padding = output, with the numbers in it. */
export function transposedSizeParts(axis: SizeNumbers & { outputPadding: number }): SizePart[] {
  return [
    { text: String(axis.stride), meaning: 'plain', title: 'stride' },
    { text: '· (' },
    { text: String(axis.input), meaning: 'value', title: 'input' },
    { text: '− 1) +' },
    ...reach(axis),
    ...padding(axis.before, axis.after, '−'),
    ...(axis.outputPadding > 0 ? outputPaddingParts(axis.outputPadding) : []),
    { text: '=' },
    { text: String(axis.output), meaning: 'mapped', title: 'output' },
  ]
}

function outputPaddingParts(cells: number): SizePart[] {
  return [{ text: '+' }, { text: String(cells), meaning: 'padded', title: 'output padding' }]
}

function padding(before: number, after: number, sign: '+' | '−'): SizePart[] {
  if (before === 0 && after === 0) return []
  const side = (cells: number, title: string): SizePart[] => [
    { text: sign },
    { text: String(cells), meaning: 'padded', title },
  ]
  return [...side(before, 'padding at the start'), ...side(after, 'padding at the end')]
}

/** The kernel, or how far a dilated one reaches: dilation · (kernel − 1) + 1. */
function reach({ kernel, dilation }: SizeNumbers): SizePart[] {
  if (dilation === 1) return [{ text: String(kernel), meaning: 'weight', title: 'kernel' }]
  return [
    { text: '(' },
    { text: String(dilation), meaning: 'plain', title: 'dilation' },
    { text: '· (' },
    { text: String(kernel), meaning: 'weight', title: 'kernel' },
    { text: '− 1) + 1)' },
  ]
}
