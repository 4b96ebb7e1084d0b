/**
 * A key with what is held down beside it. A letter, a sign or a digit is as it is typed, in lower
 * case; other keys have their KeyboardEvent names. `ctrl` is Ctrl, or Cmd on a Mac.
 */
export interface Chord {
  readonly key: string
  readonly ctrl?: boolean
  readonly alt?: boolean
  readonly shift?: boolean
}

/** What of a KeyboardEvent is looked at. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>

/** Chords from how they are written: `Shift+Ctrl+Z Ctrl+Y`; the keys + and space are Plus, Space. */
export function readChords(text: string): Chord[] {
  return text.split(' ').map((chord) => {
    const parts = chord.split('+')
    const name = parts.at(-1) ?? ''
    return {
      key: spelled[name] ?? (name.length === 1 ? name.toLowerCase() : name),
      ...(parts.includes('Ctrl') ? { ctrl: true } : {}),
      ...(parts.includes('Alt') ? { alt: true } : {}),
      ...(parts.includes('Shift') ? { shift: true } : {}),
    }
  })
}

const spelled: Readonly<Record<string, string>> = { Plus: '+', Space: ' ' }

/** Whether the press is the chord, on any keyboard layout. */
export function isChord(press: KeyPress, chord: Chord): boolean {
  return (
    keyOf(press) === chord.key &&
    (press.ctrlKey || press.metaKey) === (chord.ctrl ?? false) &&
    press.altKey === (chord.alt ?? false) &&
    // Which signs and digits need Shift is up to the layout.
    (isSign(chord.key) || press.shiftKey === (chord.shift ?? false))
  )
}

/** A letter, digit or sign with nothing held: what speech input types by accident (WCAG 2.1.4). */
export function isSingleCharacter(chord: Chord): boolean {
  return chord.key.length === 1 && chord.key !== ' ' && !chord.ctrl && !chord.alt
}

/** As printed in tooltips: `Shift+Ctrl+Z`, on a Mac `⇧⌘Z`. */
export function chordText(chord: Chord, mac = false): string {
  const held = [
    chord.shift && (mac ? '⇧' : 'Shift'),
    chord.alt && (mac ? '⌥' : 'Alt'),
    chord.ctrl && (mac ? '⌘' : 'Ctrl'),
  ].filter((name) => typeof name === 'string')
  return [...held, keyNames[chord.key] ?? chord.key.toUpperCase()].join(mac ? '' : '+')
}

const keyNames: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
  Home: 'Home',
  End: 'End',
  Enter: 'Enter',
  Escape: 'Esc',
  Tab: 'Tab',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
}

/** The key that is meant: with Alt on a Mac, or in another script, the letter printed at its place. */
function keyOf({ key, code, altKey }: KeyPress): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  if (place !== undefined && (altKey || !/^[\x20-\x7e]$/.test(key))) return place.toLowerCase()
  if (key === '\u2212') return '-'
  return key.length === 1 ? key.toLowerCase() : key
}

function isSign(key: string): boolean {
  return key.length === 1 && key !== ' ' && !/[a-z]/.test(key)
}
