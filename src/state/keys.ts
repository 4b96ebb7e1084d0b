import { chordText, readChords, type Chord } from './chord.ts'

interface KeyTraits {
  /** Other words it is looked for by in the list of all commands. */
  readonly also?: string
  /** Printed instead of the list of chords. */
  readonly keysText?: string
  /** Goes on while the key is held down. */
  readonly repeats?: true
  /** A text field does this itself. */
  readonly notInText?: true
  /** The browser sends an event of its own for it, which is what the app listens to. */
  readonly native?: true
}

/** A command and its keys. Listener, tooltips and the list of all keys read this row. */
export interface KeyRow extends KeyTraits {
  readonly id: CommandId
  readonly label: string
  readonly group: KeyGroup
  /** While the stage has the focus. */
  readonly stage?: readonly Chord[]
  /** Wherever the focus is. */
  readonly anywhere?: readonly Chord[]
  /** In a grid of numbers, which listens by itself. */
  readonly grid?: readonly Chord[]
}

type KeyColumn = 'stage' | 'anywhere' | 'grid'
type WrittenRow = readonly [label: string, KeyTraits & { readonly [K in KeyColumn]?: string }]

/** Every key there is, by group and command. */
const written = {
  Playing: {
    toggle: [
      'Play or pause',
      { stage: 'Space', anywhere: 'Alt+K', also: 'stop start animation run' },
    ],
    next: ['Next output', { stage: 'ArrowRight', anywhere: 'Alt+L', repeats: true }],
    previous: ['Previous output', { stage: 'ArrowLeft', anywhere: 'Alt+J', repeats: true }],
    rowDown: ['A row of outputs down', { stage: 'ArrowDown', repeats: true }],
    rowUp: ['A row of outputs up', { stage: 'ArrowUp', repeats: true }],
    nextProduct: ['Next product in the window', { stage: 'Shift+ArrowRight', repeats: true }],
    previousProduct: ['Previous product', { stage: 'Shift+ArrowLeft', repeats: true }],
    rowStart: ['Start of the row', { stage: 'Home' }],
    rowEnd: ['End of the row', { stage: 'End' }],
    first: ['First output', { stage: 'Ctrl+Home', also: 'begin restart rewind' }],
    last: ['Last output', { stage: 'Ctrl+End' }],
    // On most layouts + is the shifted =.
    faster: ['Faster', { stage: 'Plus =', keysText: '+', repeats: true, also: 'speed up quicker' }],
    slower: ['Slower', { stage: '-', repeats: true, also: 'speed down' }],
    preset: ['Preset', { stage: '1 2 3 4 5 6 7 8 9', keysText: '1 … 9' }],
  },
  View: {
    presenter: ['Presenter view', { stage: 'P', also: 'presentation projector lecture' }],
    fullScreen: ['Full screen', { stage: 'F', also: 'maximise' }],
    hidePanels: ['Hide or show the panels', { stage: 'H', also: 'controls sidebar' }],
    pan: [
      'Move an enlarged picture',
      { stage: arrows('Ctrl+'), keysText: 'Ctrl+arrow', repeats: true },
    ],
    escape: ['Close the topmost, then unpin', { stage: 'Escape' }],
    help: ['All keys', { stage: '?', also: 'help keyboard shortcuts' }],
  },
  Everywhere: {
    palette: ['All commands', { anywhere: 'Ctrl+K' }],
    reset: ['Reset', { anywhere: 'Alt+R', also: 'start over clear default' }],
    undo: ['Undo', { anywhere: 'Ctrl+Z', notInText: true, repeats: true, also: 'back' }],
    redo: ['Redo', { anywhere: 'Shift+Ctrl+Z Ctrl+Y', notInText: true, repeats: true }],
    paste: ['Paste an image or a matrix', { anywhere: 'Ctrl+V', native: true }],
    savePicture: [
      'Save the picture',
      { anywhere: 'Ctrl+S', also: 'png image file download export' },
    ],
    saveSvg: [
      'Save the picture as SVG',
      { anywhere: 'Alt+S', also: 'vector drawing file download export' },
    ],
    copyPicture: ['Copy the picture', { anywhere: 'Alt+C', also: 'png image clipboard' }],
    lessonPrevious: ['Previous of “Try this” (clicker)', { anywhere: 'PageUp', notInText: true }],
    lessonNext: ['Next of “Try this” (clicker)', { anywhere: 'PageDown', notInText: true }],
  },
  'In a grid of numbers': {
    gridMove: ['Move', { grid: arrows(''), keysText: '← → ↑ ↓', repeats: true }],
    gridEnds: ['Ends of the row; first and last cell', { grid: 'Home End Ctrl+Home Ctrl+End' }],
    gridEdit: [
      'Edit',
      { grid: 'Enter F2 0 1 2 3 4 5 6 7 8 9 - .', keysText: 'Enter, F2, or type a number' },
    ],
    gridFine: ['Change finely', { grid: arrows('Alt+'), keysText: 'Alt+arrow', repeats: true }],
    gridCoarse: [
      'Change coarsely',
      { grid: arrows('Shift+'), keysText: 'Shift+arrow', repeats: true },
    ],
    gridPin: ['Pin or unpin the cell', { grid: 'Ctrl+Enter' }],
    gridCancel: ['Cancel the edit, unpin, then leave the grid', { grid: 'Escape' }],
    gridLeave: ['Leave the grid', { grid: 'Tab', native: true }],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, WrittenRow>>>>

type KeyGroup = keyof typeof written
export type CommandId = { [G in KeyGroup]: keyof (typeof written)[G] }[KeyGroup]

/** A row for each command. */
export const keyTable: readonly KeyRow[] = Object.entries(written).flatMap(([group, rows]) =>
  Object.entries<WrittenRow>(rows).map(([id, [label, { stage, anywhere, grid, ...traits }]]) => ({
    id: id as CommandId,
    label,
    group: group as KeyGroup,
    ...traits,
    ...(stage && { stage: readChords(stage) }),
    ...(anywhere && { anywhere: readChords(anywhere) }),
    ...(grid && { grid: readChords(grid) }),
  })),
)

function arrows(held: string): string {
  return `${held}ArrowLeft ${held}ArrowRight ${held}ArrowUp ${held}ArrowDown`
}

/** The row of a command. */
export function keyRow(id: CommandId): KeyRow {
  const row = keyTable.find((candidate) => candidate.id === id)
  if (!row) throw new RangeError(`there is no command ${id}`)
  return row
}

/** The first key of a command, for its tooltip: `Space`; undefined when it has none. */
export function shortcutText(id: CommandId, mac = false): string | undefined {
  const row = keyRow(id)
  const [first] = row.stage ?? row.anywhere ?? row.grid ?? []
  return row.keysText ?? (first && chordText(first, mac))
}

/** All keys of a row, for the list of keys: `Space, Alt+K`. */
export function keysText(row: KeyRow, mac = false): string {
  const { stage = [], grid = [], anywhere = [], keysText: own } = row
  const textsOf = (chords: readonly Chord[]) => chords.map((chord) => chordText(chord, mac))
  return [...(own === undefined ? textsOf([...stage, ...grid]) : [own]), ...textsOf(anywhere)].join(
    ', ',
  )
}
