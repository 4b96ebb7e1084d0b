import { useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { cellText, countText, spokenNumber } from '#draw/numberWords.ts'
import { createRamp } from '#draw/ramp.ts'
import { montage, placeIn, type PlacedMontage } from '#draw/montage.ts'
import type { NetReading } from '#labs/learn/model/read/netReading.ts'
import { type ReadKind, readNets, shownWeights } from '#labs/learn/model/read/readNets.ts'
import { accuracyText } from '#labs/learn/model/read/readWords.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { MontageFrame } from '#ui/MontageFrame.tsx'
import styles from './ReadStage.module.css'

interface NetWeightsProps {
  readonly kind: ReadKind
  readonly reading: NetReading
  /** Of the test digits, the part that it reads; undefined where it has not been tested yet. */
  readonly accuracy: number | undefined
  readonly update: number
  readonly at: PlacedMontage
}

/** The weights with which a network looks at a digit, after an update, as pictures. */
export function NetWeights({ kind, reading, accuracy, update, at }: NetWeightsProps) {
  const { form, box } = at
  const palette = usePalette()
  const { name, size, unit } = readNets[kind]
  const { count, side } = shownWeights[kind]
  const [first, last] = [reading.weights[0]!, reading.weights.at(-1)!]
  const reach = useMemo(
    () => largest([first, last].map((weights) => weights.subarray(0, count * side ** 2))),
    [first, last, count, side],
  )
  const ramp = useMemo(() => createRamp('signed', -reach, reach, palette), [reach, palette])
  const weights = reading.weights[update]!
  const scene = useMemo(() => ({ ...montage(form, weights), ramp }), [form, weights, ramp])
  const describe = (cell: Cell) => {
    const place = placeIn(form, cell)
    if (!place) return 'between two'
    const value = scene.values[cell.row * scene.columns + cell.column]!
    return `${unit} ${place.picture + 1}, ${cellText(place)}: ${spokenNumber(value)}`
  }
  return (
    <>
      <p className={styles.head} data-net={kind} style={{ left: box.x, top: box.y }}>
        <span>
          <b>{name}</b> {countText(size)} weights,{' '}
          <strong>{accuracy === undefined ? '…' : accuracyText(accuracy)}</strong> right
        </span>
        <span>{readNets[kind].looks}</span>
      </p>
      <MatrixGrid
        label={`${name}: ${readNets[kind].looks}`}
        scene={scene}
        box={box}
        drag="cells"
        describe={describe}
        onPoint={() => undefined}
      />
      <MontageFrame at={at} />
    </>
  )
}

/** The largest size of a number, up to the next quarter of a doubling: colours stay while it learns. */
function largest(lists: readonly Float32Array[]): number {
  let most = 1e-9
  for (const list of lists) for (const value of list) most = Math.max(most, Math.abs(value))
  return 2 ** (Math.ceil(4 * Math.log2(most)) / 4)
}
