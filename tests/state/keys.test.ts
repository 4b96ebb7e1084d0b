import { expect, test } from 'vitest'
import { chordText, isChord, readChords, type Chord, type KeyPress } from '#state/chord.ts'
import { commandFor, type KeyPlace } from '#state/commandFor.ts'
import { keyRow, keysText, keyTable, shortcutText, type CommandId } from '#state/keys.ts'

const nothingHeld = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '' }
/** The press that a chord is on a US keyboard. */
const press = ({ key, ctrl = false, alt = false, shift = false }: Chord): KeyPress => ({
  ...nothingHeld,
  key: shift && key.length === 1 ? key.toUpperCase() : key,
  code: /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: ctrl,
  altKey: alt,
  shiftKey: shift,
})
const on = { singleKeys: true }
const off = { singleKeys: false }
const command = (chord: string, playhead: KeyPlace, keys = on) =>
  readChords(chord).map((one) => commandFor(press(one), playhead, keys))[0]

test.each<[chords: string, playhead: KeyPlace, id: CommandId]>([
  ['Space', 'stage', 'toggle'],
  ['Alt+K', 'anywhere', 'toggle'],
  ['ArrowRight', 'stage', 'next'],
  ['ArrowLeft', 'stage', 'previous'],
  ['Alt+L', 'anywhere', 'next'],
  ['Alt+J', 'anywhere', 'previous'],
  ['ArrowDown', 'stage', 'rowDown'],
  ['ArrowUp', 'stage', 'rowUp'],
  ['Shift+ArrowRight', 'stage', 'nextProduct'],
  ['Shift+ArrowLeft', 'stage', 'previousProduct'],
  ['Home', 'stage', 'rowStart'],
  ['End', 'stage', 'rowEnd'],
  ['Ctrl+Home', 'stage', 'first'],
  ['Ctrl+End', 'stage', 'last'],
  ['Plus', 'stage', 'faster'],
  ['-', 'stage', 'slower'],
  ['1', 'stage', 'preset'],
  ['9', 'stage', 'preset'],
  ['P', 'stage', 'presenter'],
  ['F', 'stage', 'fullScreen'],
  ['H', 'stage', 'hidePanels'],
  ['PageUp', 'anywhere', 'lessonPrevious'],
  ['PageDown', 'anywhere', 'lessonNext'],
  ['Escape', 'stage', 'escape'],
  ['?', 'stage', 'help'],
  ['Ctrl+K', 'anywhere', 'palette'],
  ['Alt+R', 'anywhere', 'reset'],
  ['Ctrl+Z', 'anywhere', 'undo'],
  ['Shift+Ctrl+Z', 'anywhere', 'redo'],
  ['Ctrl+S', 'anywhere', 'savePicture'],
  ['Enter', 'grid', 'gridEdit'],
  ['F2', 'grid', 'gridEdit'],
  ['7', 'grid', 'gridEdit'],
  ['-', 'grid', 'gridEdit'],
  ['Escape', 'grid', 'gridCancel'],
  ['ArrowUp', 'grid', 'gridMove'],
  ['Alt+ArrowUp', 'grid', 'gridFine'],
  ['Shift+ArrowRight', 'grid', 'gridCoarse'],
  ['Ctrl+Home', 'grid', 'gridEnds'],
  ['Space', 'grid', 'toggle'],
  ['Alt+K', 'text', 'toggle'],
  ['Ctrl+K', 'text', 'palette'],
])('%s, focus: %s → %s', (chord, playhead, id) => {
  expect(command(chord, playhead)).toBe(id)
})

test.each<[chord: string, playhead: KeyPlace, why: string]>([
  ['Space', 'anywhere', 'a button is pressed with it'],
  ['ArrowRight', 'anywhere', 'sliders use it'],
  ['P', 'anywhere', 'single letters act on the stage alone'],
  ['Ctrl+Z', 'text', 'the field undoes its own typing'],
  ['PageDown', 'text', 'the field scrolls'],
  ['Ctrl+V', 'stage', 'the paste event does it'],
  ['Tab', 'grid', 'the browser does it'],
  ['Ctrl+P', 'stage', 'it prints'],
  ['Shift+P', 'stage', 'it is another key'],
  ['Ctrl+Alt+K', 'anywhere', 'AltGr types a character'],
  ['0', 'stage', 'there is no preset 0'],
])('%s, focus: %s is no command: %s', (chord, playhead) => {
  expect(command(chord, playhead)).toBeUndefined()
})

test.each(['P', 'F', 'H', '?', 'Plus', '=', '-', '1', '9'])(
  'switched off, %s does nothing',
  (key) => {
    expect(command(key, 'stage', off)).toBeUndefined()
  },
)

test.each(['Space', 'ArrowRight', 'Home', 'Escape', 'Alt+K', 'Ctrl+Z'])(
  'with single letters switched off, %s still acts',
  (chord) => {
    expect(command(chord, 'stage', off)).toBeDefined()
  },
)

test('with single letters switched off, digits still edit a grid', () => {
  expect(command('7', 'grid', off)).toBe('gridEdit')
})

test.each<[what: string, event: Partial<KeyPress>, id: CommandId]>([
  ['Cmd+Z on a Mac', { key: 'z', code: 'KeyZ', metaKey: true }, 'undo'],
  ['Shift+Cmd+Z on a Mac', { key: 'Z', code: 'KeyZ', metaKey: true, shiftKey: true }, 'redo'],
  ['Alt+K on a Mac, which types ˚', { key: '˚', code: 'KeyK', altKey: true }, 'toggle'],
  ['Ctrl+Z on a Russian keyboard', { key: 'я', code: 'KeyZ', ctrlKey: true }, 'undo'],
  [
    'Ctrl+Z on a German one, where Z is elsewhere',
    { key: 'z', code: 'KeyY', ctrlKey: true },
    'undo',
  ],
  ['P with Caps Lock', { key: 'P', code: 'KeyP' }, 'presenter'],
  [
    '1 on a French keyboard, which needs Shift',
    { key: '1', code: 'Digit1', shiftKey: true },
    'preset',
  ],
  ['+ with Shift', { key: '+', code: 'Equal', shiftKey: true }, 'faster'],
  ['+ without Shift', { key: '=', code: 'Equal' }, 'faster'],
  ['− of the number pad', { key: '-', code: 'NumpadSubtract' }, 'slower'],
  ['? on any layout', { key: '?', code: 'Minus', shiftKey: true }, 'help'],
])('%s', (_, event, id) => {
  expect(commandFor({ ...nothingHeld, key: '', ...event }, 'stage', on)).toBe(id)
})

test.each(['stage', 'anywhere', 'grid'] as const)('no two commands share a key: %s', (playhead) => {
  const columns = {
    stage: keyTable.map((row) => ({
      id: row.id,
      chords: [...(row.stage ?? []), ...(row.anywhere ?? [])],
    })),
    anywhere: keyTable.map((row) => ({ id: row.id, chords: row.anywhere ?? [] })),
    grid: keyTable.map((row) => ({
      id: row.id,
      chords: [...(row.grid ?? []), ...(row.anywhere ?? [])],
    })),
  }[playhead]
  for (const { id, chords } of columns) {
    for (const chord of chords) {
      const takers = columns.filter((other) =>
        other.chords.some((one) => isChord(press(chord), one)),
      )
      expect(takers.map((taker) => taker.id)).toEqual([id])
    }
  }
})

test('every command is in the table once and has a key', () => {
  expect(new Set(keyTable.map(({ id }) => id)).size).toBe(keyTable.length)
  for (const row of keyTable) expect(keysText(row)).not.toBe('')
})

test.each([
  ['Shift+Ctrl+Z', 'Shift+Ctrl+Z', '⇧⌘Z'],
  ['Alt+K', 'Alt+K', '⌥K'],
  ['Space', 'Space', 'Space'],
  ['Shift+ArrowRight', 'Shift+→', '⇧→'],
  ['PageDown', 'Page Down', 'Page Down'],
  ['-', '−', '−'],
])('%s is printed %s, on a Mac %s', (chord, other, mac) => {
  const texts = readChords(chord).map((one) => [chordText(one), chordText(one, true)])
  expect(texts).toEqual([[other, mac]])
})

test('a command tells its keys in tooltips and in the list of keys', () => {
  expect(shortcutText('toggle')).toBe('Space')
  expect(shortcutText('preset')).toBe('1 … 9')
  expect(shortcutText('redo', true)).toBe('⇧⌘Z')
  expect(keysText(keyRow('toggle'))).toBe('Space, Alt+K')
})
