import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMatrix } from '#data/readMatrix.ts'

const square = [
  [1, 2],
  [3, 4],
]
const read = (text: string) => {
  const result = readMatrix(text)
  if (!result.ok) throw new Error(result.message)
  return result
}
const refused = (text: string, limit?: number) => {
  const result = readMatrix(text, limit)
  if (result.ok) throw new Error(`read as ${JSON.stringify(result.rows)}`)
  return result
}

test.each([
  ['NumPy, as code', 'array([[1, 2], [3, 4]])'],
  ['NumPy, as repr with its line break', 'array([[1, 2],\n       [3, 4]])'],
  [
    'NumPy, with a name and a type',
    'K = np.array([[1., 2.],\n              [3., 4.]], dtype=np.float32)',
  ],
  ['NumPy, as printed', '[[1. 2.]\n [3. 4.]]'],
  ['PyTorch', "torch.tensor([[1., 2.], [3., 4.]], device='cpu', requires_grad=True)"],
  ['PyTorch, one kernel with its channel axes', 'tensor([[[[1., 2.],\n          [3., 4.]]]])'],
  ['MATLAB', '[1 2; 3 4]'],
  ['MATLAB, with commas', 'K = [1, 2; 3, 4];'],
  ['MATLAB, over lines', '[1 2\n 3 4]'],
  ['MATLAB, continued lines', '[1 ...\n 2; 3 4]'],
  ['MATLAB, without brackets', '1 2; 3 4'],
  ['JSON', '[[1,2],[3,4]]'],
  ['JSON, printed prettily', '[\n  [\n    1,\n    2\n  ],\n  [\n    3,\n    4\n  ]\n]'],
  ['JavaScript, with trailing commas', 'const k = [\n  [1, 2],\n  [3, 4],\n]'],
  ['Mathematica and C', '{{1, 2}, {3, 4}}'],
  ['Python tuples', '((1, 2), (3, 4))'],
  ['rows in brackets, one a line', '[1 2]\n[3 4]'],
  ['a spreadsheet', '1\t2\r\n3\t4\r\n'],
  ['CSV', '1,2\n3,4\n'],
  ['CSV with blanks and quotes', '"1", "2"\n"3", "4"'],
  ['CSV with semicolons', '1;2\n3;4'],
  ['blanks', '  1   2\n\n  3   4  '],
  ['no-break blanks and a byte-order mark', '\uFEFF1\u00A02\n3\u20094'],
])('%s', (_dialect, text) => {
  expect(read(text)).toMatchObject({ rows: square, divisor: 1 })
})

test.each([
  ['one number', '5', [[5]]],
  ['one row', '[1, 2, 3]', [[1, 2, 3]]],
  ['one row over lines', '[\n1,\n2,\n3\n]', [[1, 2, 3]]],
  ['one column', '[1; 2; 3]', [[1], [2], [3]]],
  ['a Unicode minus', '−1 –2', [[-1, -2]]],
  ['signs, points and exponents', '+1 -.5 2. 1e-3 2E2', [[1, -0.5, 2, 0.001, 200]]],
  ['minus zero', '-0 1', [[0, 1]]],
])('%s', (_case, text, rows) => {
  expect(read(text).rows).toEqual(rows)
})

test.each([
  ['fractions', '1/9 1/9 1/9', [[1, 1, 1]], 9],
  ['fractions with blanks', '1 / 2\t-1 / 4', [[2, -1]], 4],
  [
    'fractions beside whole numbers',
    '[1/2, 1; 1/3, 0]',
    [
      [3, 6],
      [2, 0],
    ],
    6,
  ],
  ['a factor behind', 'np.array([[1, 2, 1]]) / 4', [[1, 2, 1]], 4],
  ['a factor behind, as a product', '[1 2 1] * (1/4)', [[1, 2, 1]], 4],
  [
    'a factor before',
    'K = 1/9 * [1 1; 1 1];',
    [
      [1, 1],
      [1, 1],
    ],
    9,
  ],
  ['a decimal factor', '[1 2 1] * 0.25', [[0.25, 0.5, 0.25]], 1],
  ['a fraction beside decimals', '1/4 0.1', [[0.25, 0.1]], 1],
  ['denominators with no short multiple', '1/999983 1/999979', [[1 / 999983, 1 / 999979]], 1],
])('%s', (_case, text, rows, divisor) => {
  expect(read(text)).toMatchObject({ rows, divisor })
})

test.each([
  ['a decimal comma between blanks', '1,5 2\n3 4', 1, 1, /“1,5” has a decimal comma; write 1.5/],
  ['a decimal comma from a spreadsheet', '1\t2\n3\t4,25', 2, 2, /decimal comma; write 4.25/],
  ['a decimal comma in quotes', '"1,5","2"', 1, 1, /decimal comma/],
  ['a decimal comma in brackets', '[1,5 2,5]', 1, 1, /decimal comma/],
  ['NaN', '1 2\n3 nan', 2, 2, /NaN/],
  ['Infinity', '[[1, -Infinity], [3, 4]]', 1, 2, /infinity/],
  ['1e999', '1 1e999', 1, 2, /beyond ±1,000,000/],
  ['a number beyond a million', '1000001', 1, 1, /beyond/],
  ['a division by zero', '1 1/0', 1, 2, /divides by zero/],
  ['a word', '1 2\n3 four', 2, 2, /“four” is not a number/],
  ['a row that is too short', '1 2 3\n4 5', 2, 3, /row 2 has 2 numbers, row 1 has 3/],
  ['a row that is too long', '[1 2; 3 4 5]', 2, 3, /row 2 has 3 numbers, row 1 has 2/],
  ['an empty cell', '1\t\t3', 1, 2, /empty/],
  ['two commas', '[[1,,2]]', 1, 2, /empty/],
  ['an omission in a row', '[[1 ... 2]]', 1, 2, /shortened/],
  ['a complex number', '1 2i', 1, 2, /complex/],
  ['hexadecimal', '0x10', 1, 1, /not a number/],
])('%s is reported where it stands', (_case, text, row, col, reason) => {
  const { problems, message } = refused(text)
  expect(problems[0]).toMatchObject({ row, col, reason: expect.stringMatching(reason) })
  expect(message).toContain(`Row ${row}, column ${col}: `)
})

test('every wrong cell is reported, in reading order, up to 20', () => {
  expect(refused('a 1 b\n2 3 c').problems.map(({ row, col }) => [row, col])).toEqual([
    [1, 1],
    [1, 3],
    [2, 3],
  ])
  const many = refused(Array.from({ length: 10 }, () => 'x y z').join('\n'))
  expect(many.problems).toHaveLength(20)
  expect(many.message).toMatch(/and 29 more such places\.$/)
})

test.each([
  ['nothing', '', /no number/],
  ['blanks', ' \n\t ', /no number|empty/],
  ['empty brackets', '[]', /no number/],
  ['an open bracket', '[[1, 2], [3, 4]', /never closed/],
  ['a closing bracket before the opening one', ']1[', /never closed/],
  ['two channels', '[[[1, 2]], [[3, 4]]]', /3 axes/],
  ['numbers beside rows', '[[1, 2], 3]', /outside the rows/],
  ['a shortened print', '[[1 2]\n ...\n [3 4]]', /shortened/],
  ['a transposed matrix', "[1 2; 3 4]'", /after the matrix was not understood/],
  ['prose', 'The matrix is [1 2]', /before the matrix was not understood/],
  ['a function', 'alert([1])()', /not understood/],
  ['brackets without end', '['.repeat(1000) + ']', /axes|closed/],
])('%s is refused as a whole', (_case, text, message) => {
  const result = refused(text)
  expect(result.message).toMatch(message)
})

test.each([
  [16, 1, undefined],
  [1, 16, undefined],
  [300, 300, undefined],
  [65, 64, 64],
])('%i×%i is too large', (height, width, limit) => {
  const text = Array.from({ length: height }, () => Array(width).fill('0.25').join('\t')).join('\n')
  expect(refused(text, limit).message).toContain(
    `${height} × ${width} numbers; at most ${limit ?? 15}`,
  )
})

test('15×15 is read, and 64×64 where the caller allows it', () => {
  const grid = (size: number) =>
    Array.from({ length: size }, () => Array(size).fill(1).join(' ')).join('\n')
  expect(readMatrix(grid(15)).ok).toBe(true)
  expect(readMatrix(grid(64), 64).ok).toBe(true)
})

test.each([
  ['brackets', '[['],
  ['pairs of brackets', '[]'],
  ['points', '...'],
  ['points on lines', '1 ...\n'],
  ['commas', ','],
  ['digits', '7'],
  ['digits and commas', '1,'],
  ['blanks', ' '],
  ['blanks and slashes', ' / '],
  ['quotes', '"'],
  ['line ends', '\n'],
  ['letters before a bracket', 'a.b('],
  ['semicolons', '1;'],
])('a million characters of %s are answered at once', (_case, piece) => {
  const text = piece.repeat(Math.ceil(1e6 / piece.length)).slice(0, 1e6 - 1)
  expect([text, `${text}]`, text.repeat(5)].map((pasted) => readMatrix(pasted).ok)).toEqual([
    false,
    false,
    false,
  ])
})

test('any text is answered without a fault, and what is read is a rectangle of bounded numbers', () => {
  const alphabet = '0123456789.,;-+eE/[](){}\n\t "\'…naif*=x '.split('')
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 60 }),
    fc.string(),
  )
  fc.assert(
    fc.property(text, (pasted) => {
      const result = readMatrix(pasted)
      const { rows, divisor } = result.ok ? result : { rows: [[0]], divisor: 1 }
      expect(result.ok ? '' : result.message).not.toMatch(/undefined|\[object/)
      expect(new Set(rows.map((row) => row.length)).size).toBe(1)
      expect(Number.isInteger(divisor) && divisor > 0).toBe(true)
      expect(rows.flat().every((value) => Math.abs(value) <= 1e6)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

const decimals = fc.integer({ min: -999_999, max: 999_999 }).map((value) => value / 1000 + 0)
const matrices = fc
  .record({ height: fc.integer({ min: 1, max: 15 }), width: fc.integer({ min: 2, max: 15 }) })
  .chain(({ height, width }) =>
    fc.array(fc.array(decimals, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )

test.each([
  ['NumPy', (rows: number[][]) => `array(${JSON.stringify(rows).replaceAll(',[', ',\n       [')})`],
  [
    'NumPy as printed',
    (rows: number[][]) => `[${rows.map((row) => `[${row.join(' ')}]`).join('\n ')}]`,
  ],
  ['MATLAB', (rows: number[][]) => `[${rows.map((row) => row.join(' ')).join('; ')}]`],
  [
    'MATLAB with commas',
    (rows: number[][]) => `[${rows.map((row) => row.join(', ')).join('\n')}];`,
  ],
  ['JSON', (rows: number[][]) => JSON.stringify(rows)],
  ['JSON, pretty', (rows: number[][]) => JSON.stringify(rows, null, 2)],
  ['a spreadsheet', (rows: number[][]) => rows.map((row) => row.join('\t')).join('\r\n')],
  ['CSV', (rows: number[][]) => rows.map((row) => row.join(',')).join('\n')],
  ['blanks', (rows: number[][]) => rows.map((row) => row.join('  ')).join('\n')],
  [
    'ninths',
    (rows: number[][]) =>
      rows.map((row) => row.map((x) => `${x * 1000}/1000`).join(' ')).join('\n'),
  ],
])('written as %s and read again, a matrix is the same', (_dialect, write) => {
  fc.assert(
    fc.property(matrices, (rows) => {
      const { rows: over, divisor } = read(write(rows))
      const back = over.map((row) => row.map((value) => value / divisor))
      back.forEach((row, index) =>
        row.forEach((value, col) => expect(value).toBeCloseTo(rows[index]?.[col] ?? NaN, 9)),
      )
      expect(back.length).toBe(rows.length)
    }),
    { numRuns: 50 },
  )
})
