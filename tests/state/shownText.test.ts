import { expect, test } from 'vitest'
import { inSentence, shownText } from '#state/shownText.ts'

test.each([
  ['plain', 'plain'],
  ['<img src=x onerror=alert>', '<img src=x onerror=alert…'],
  ['a\u0000\u001b[31mb', 'a[31mb'],
  ['\u202Egnp.exe\u2066', 'gnp.exe'],
  ['two\n\tlines', 'two lines'],
  ['🙂🙃', '🙂🙃'],
  ['half \uD83D', 'half '],
])('%j is shown as %j', (text, shown) => {
  expect(shownText(text)).toBe(shown)
})

test('5 MB of text is shown by its first 24 characters', () => {
  expect(shownText('x'.repeat(5_000_000))).toBe(`${'x'.repeat(24)}…`)
})

test.each([
  ['Stride', 'stride'],
  ['Padding mode', 'padding mode'],
  ['RGB', 'RGB'],
  ['LeNet conv1', 'LeNet conv1'],
  ['σ', 'σ'],
])('%s inside a sentence is %s', (label, inside) => {
  expect(inSentence(label)).toBe(inside)
})
