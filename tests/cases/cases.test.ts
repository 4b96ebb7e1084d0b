import { describe, expect, test } from 'vitest'
import { shapeText } from '#core/tensor.ts'
import { operators, shapeFacts } from './adapter.ts'
import { numbers, readCases, type OperatorCase } from './readCases.ts'

/**
 * Cases that other people wrote for ONNX, PyTorch, TensorFlow.js, WebNN, SciPy, NumPy and onnxruntime, as
 * conv-vectors/1 files in the folder that KERNELSCOPE_CASES names. They are not part of the project.
 */
const folder = process.env['KERNELSCOPE_CASES']

/** Left out on purpose: conventions where the core takes another side, operators that it does not have, single cases. */
const leftOut: {
  readonly what: 'convention' | 'operator' | 'case'
  readonly name: RegExp
  readonly reason: string
}[] = [
  {
    what: 'convention',
    name: /^ceil-last-window:plain$/,
    reason: 'a last window that starts past the input is dropped, as in PyTorch and ONNX',
  },
  {
    what: 'convention',
    name: /^round-output-size$/,
    reason: 'sizes are rounded down or up, never to the nearest',
  },
  { what: 'convention', name: /^maxpool-ignores-NaN$/, reason: 'NaN wins, as in PyTorch' },
  {
    what: 'convention',
    name: /^pad-wider-than-axis-repeats:(reflect|wrap)$/,
    reason: 'refused with a sentence, as in PyTorch',
  },
  {
    what: 'convention',
    name: /^corner-takes-value-of-last-axis$/,
    reason: 'there is no padding value per side',
  },
  { what: 'operator', name: /(1|3)d$/i, reason: 'images have two axes' },
  {
    what: 'operator',
    name: /^(lpPool|maxUnpool)2d$/,
    reason: 'the core has maximum and average pooling',
  },
  { what: 'operator', name: /^(batchNorm|flatten)$/, reason: 'no layer of the labs' },
  { what: 'case', name: /m(ax|in)imum_filter09/, reason: 'windows have no holes' },
  { what: 'case', name: /test_col2im_5d$/, reason: 'images have two axes' },
  {
    what: 'case',
    name: /mirrorPad-Should-handle-invalid-paddings$/,
    reason: 'its padding is no list of numbers',
  },
  { what: 'case', name: /pad-Should-handle-empty-tensor/, reason: 'an image has cells' },
]

const cases = folder === undefined ? [] : readCases(folder)

function reasonToSkip({ id, op, convention = [] }: OperatorCase): string | undefined {
  const names = { convention, operator: [op], case: [id] }
  return leftOut.find(({ what, name }) => names[what].some((candidate) => name.test(candidate)))
    ?.reason
}

const checked = cases.filter((given) => reasonToSkip(given) === undefined)
const isError = (given: OperatorCase) => given.expect === 'error'
const byId = (given: OperatorCase): [string, OperatorCase] => [given.id, given]

test.skipIf(folder === undefined)('the folder that KERNELSCOPE_CASES names holds cases', () => {
  expect(checked.length).toBeGreaterThan(0)
})

describe.runIf(folder !== undefined)('public operator cases', () => {
  test.each(folder === undefined ? [] : leftOut)(
    'left out, $what $name: $reason',
    ({ what, name }) => {
      const names = (given: OperatorCase) =>
        ({ convention: given.convention ?? [], operator: [given.op], case: [given.id] })[what]
      expect(
        cases.filter((given) => names(given).some((candidate) => name.test(candidate))),
      ).not.toEqual([])
    },
  )

  test.each(checked.filter(isError).map(byId))('%s is refused', (_id, given) => {
    expect(() => operators[given.op]?.(given)).toThrow(RangeError)
  })

  test.each(checked.filter((given) => !isError(given)).map(byId))('%s', (_id, given) => {
    expect(given.facts === undefined ? wrongOutputs(given) : wrongFacts(given)).toEqual([])
  })
})

/** What the core says otherwise about a shape, a sentence each. */
function wrongFacts(given: OperatorCase): string[] {
  const facts = shapeFacts(given)
  return Object.entries(given.facts ?? {}).flatMap(([name, want]) =>
    facts[name] === want ? [] : [`${name} is ${facts[name]}, ${want} was wanted`],
  )
}

/** What the core answers otherwise, a sentence each. */
function wrongOutputs(given: OperatorCase): string[] {
  const answer = operators[given.op]?.(given)
  if (answer === undefined) return [`the adapter has no ${given.op}`]
  const { rtol, atol } = given.tol ?? { rtol: 0, atol: 0 }
  const isClose = (is: number, want: number) =>
    Object.is(is, want) || is === want || Math.abs(is - want) <= atol + rtol * Math.abs(want)
  return (given.outputs ?? []).flatMap((output) => {
    const got = answer[output.name]
    const [shape, wantedShape] = [shapeText(got?.shape ?? []), shapeText(output.shape)]
    if (shape !== wantedShape)
      return [`${output.name} has shape ${shape}, ${wantedShape} was wanted`]
    const wanted = numbers(output) ?? []
    const at = wanted.findIndex((want, index) => !isClose(got?.data[index] ?? NaN, want))
    return at < 0 ? [] : [`${output.name} is ${got?.data[at]} at ${at}, ${wanted[at]} was wanted`]
  })
}
