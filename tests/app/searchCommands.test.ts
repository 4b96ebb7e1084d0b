import { expect, test } from 'vitest'
import type { PaletteCommand } from '#app/paletteCommands.ts'
import { searchCommands } from '#app/searchCommands.ts'

const commands: readonly PaletteCommand[] = (
  [
    ['Playing', 'Play or pause', 'stop start'],
    ['Playing', 'Next output'],
    ['Playing', 'Previous output'],
    ['View', 'Full screen'],
    ['Everywhere', 'Save the picture', 'png'],
    ['Kernel', 'Gaussian 3×3'],
    ['Kernel', 'Prewitt'],
    ['Border values', 'Reflect'],
    ['Activation', 'ReLU'],
    ['Activation', 'Leaky ReLU'],
    ['Theme', 'Dark'],
  ] as const
).map(([group, label, also]) => ({ group, label, also, run: () => undefined }))

const found = (query: string) => searchCommands(commands, query).map(({ label }) => label)

test.each([
  ['relu', ['ReLU', 'Leaky ReLU']],
  ['ref', ['Reflect']],
  ['pre', ['Previous output', 'Prewitt']],
  ['it', ['Prewitt']],
  ['next out', ['Next output']],
  ['output next', ['Next output']],
  ['nextout', ['Next output']],
  ['fullscreen', ['Full screen']],
  ['theme', ['Dark']],
  ['dark theme', ['Dark']],
  ['png', ['Save the picture']],
  ['STOP', ['Play or pause']],
  ['3x3', ['Gaussian 3×3']],
  ['gaußian', []],
  ['zzz', []],
  ['(', []],
  ['dark zzz', []],
])('"%s" finds %j', (query, labels) => {
  expect(found(query)).toEqual(labels)
})

test('nothing typed is everything, in its order', () => {
  expect(found(' ')).toEqual(commands.map(({ label }) => label))
})

test.each([
  ['gausian', ['Gaussian 3×3']],
  ['prwt', ['Prewitt']],
  ['dt', ['Dark']],
])('letters in order count when nothing is called "%s": %j', (query, labels) => {
  expect(found(query)).toEqual(labels)
})
