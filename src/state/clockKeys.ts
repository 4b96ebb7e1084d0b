import { type CommandId, keyRow, type KeyRow, keyTable } from './keys.ts'
import type { Clock } from './playbackMath.ts'
import { strideLabel } from './stepText.ts'

/**
 * The key table as it is under a clock: in the words for what that counts, without products where there are none. In a line
 * the keys of a row are those of all of it.
 */
export function clockKeys(clock: Clock): readonly KeyRow[] {
  return keyTable.flatMap((row) => {
    if (row.id === 'nextProduct' || row.id === 'previousProduct')
      return clock.products > 0 ? [row] : []
    return clock.isLine ? lineRow(row, clock) : [named(row, clock)]
  })
}

function named(row: KeyRow, { noun = 'output' }: Clock): KeyRow {
  return { ...row, label: row.label.replace('output', noun) }
}

const ends: Readonly<Partial<Record<CommandId, CommandId>>> = { first: 'rowStart', last: 'rowEnd' }

function lineRow(row: KeyRow, clock: Clock): readonly KeyRow[] {
  const { id } = row
  if (id === 'rowStart' || id === 'rowEnd') return []
  if (id === 'rowUp' || id === 'rowDown') {
    const label = strideLabel(clock, id === 'rowUp' ? 'back' : 'on')
    return label === undefined ? [] : [{ ...row, label }]
  }
  const end = ends[id]
  const { stage = [] } = row
  return [named(end ? { ...row, stage: [...(keyRow(end).stage ?? []), ...stage] } : row, clock)]
}
