import { expect, test } from 'vitest'
import { imageFrom, type TakenItems } from '#data/takenFiles.ts'

const fileOf = (name: string, type = '') => new File(['x'], name, { type })
const png = (name: string) => fileOf(name, 'image/png')

interface Given {
  files?: File[]
  folders?: string[]
  text?: string
  addresses?: string
}
/** A drop or a paste as a browser gives it: a folder is an item and, of no use, a file too. */
const given = ({ files = [], folders = [], text = '', addresses = '' }: Given): TakenItems => ({
  files: [...folders.map((name) => fileOf(name)), ...files],
  items: [
    ...folders.map((name) => ({
      kind: 'file',
      webkitGetAsEntry: () => ({ isDirectory: true, name }),
    })),
    ...files.map(({ name }) => ({
      kind: 'file',
      webkitGetAsEntry: () => ({ isDirectory: false, name }),
    })),
    { kind: 'string' },
  ],
  getData: (type) => ({ 'text/plain': text, 'text/uri-list': addresses })[type] ?? '',
})

test('one image', () => {
  const file = png('cat.png')
  expect(imageFrom(given({ files: [file] }))).toEqual({ file, notes: [] })
})

test('two files: the image is taken, the other is named', () => {
  const file = png('cat.png')
  expect(imageFrom(given({ files: [fileOf('notes.txt', 'text/plain'), file] }))).toEqual({
    file,
    notes: ['“cat.png” was taken; “notes.txt” was left.'],
  })
})

test('an image without a type is known by its name', () => {
  const file = fileOf('cat.JPG')
  expect(imageFrom(given({ files: [fileOf('a'), file] })).file).toBe(file)
})

test('fifty files: the first image is taken, three others are named, the rest counted', () => {
  const files = Array.from({ length: 50 }, (_, index) => png(`${index}.png`))
  expect(imageFrom(given({ files }))).toEqual({
    file: files[0],
    notes: ['“0.png” was taken; “1.png”, “2.png”, “3.png” and 46 more were left.'],
  })
})

test('no image among the files: the first is taken, so that its header can say what it is', () => {
  const file = fileOf('drawing.svg', 'image/svg+xml')
  expect(imageFrom(given({ files: [file, fileOf('b.pdf')] })).file).toBe(file)
})

test('a folder', () => {
  expect(imageFrom(given({ folders: ['holiday'] }))).toEqual({
    notes: ['“holiday” is a folder: open a picture that is in it.'],
  })
})

test('two folders and an image: the image is taken', () => {
  const file = png('cat.png')
  expect(imageFrom(given({ folders: ['a', 'b'], files: [file] }))).toEqual({
    file,
    notes: ['“a” and “b” are folders: open a picture that is in one of them.'],
  })
})

test.each([
  ['dragged', { addresses: 'https://example.org/cat.png', text: 'https://example.org/cat.png' }],
  ['pasted', { text: ' https://example.org/cat.png\n' }],
  ['of a file', { text: 'file:///home/cat.png' }],
])('an address, %s, is not loaded', (_how, what) => {
  const { file, text, notes } = imageFrom(given(what))
  expect([file, text]).toEqual([undefined, undefined])
  expect(notes).toEqual([expect.stringMatching(/loads nothing from other sites/)])
})

test('a picture dragged from a page comes with its address: the picture is taken, the address is no text', () => {
  const file = png('cat.png')
  const address = 'https://example.org/cat.png'
  expect(imageFrom(given({ files: [file], addresses: address, text: address }))).toEqual({
    file,
    notes: [],
  })
})

test('text is handed on as it is', () => {
  expect(imageFrom(given({ text: '1\t2\n3\t4' }))).toEqual({ text: '1\t2\n3\t4', notes: [] })
})

test('cells of a spreadsheet come as text and as a picture: both are handed on', () => {
  const file = png('image.png')
  expect(imageFrom(given({ files: [file], text: '1\t2' }))).toEqual({
    file,
    text: '1\t2',
    notes: [],
  })
})

test.each([
  ['nothing', ''],
  ['blanks', ' \n'],
])('%s says so', (_case, text) => {
  expect(imageFrom(given({ text }))).toEqual({ notes: ['There is no picture and no text in it.'] })
})

test('a name is shown without tricks and not at full length', () => {
  const hostile = png(`${'long'.repeat(20)}\u202Egnp.exe\n<img>.png`)
  const [note = ''] = imageFrom(given({ files: [png('a.png'), hostile] })).notes
  expect(note).not.toMatch(/[\u202E\n]/)
  expect(note.length).toBeLessThan(80)
})

test('items without entries, as a clipboard has them', () => {
  const file = png('image.png')
  expect(imageFrom({ files: [file], getData: () => '' })).toEqual({ file, notes: [] })
})
