import { useLab } from '#parts/lab/LabContext.tsx'
import { sharing } from '#labs/sharing/sharing.ts'
import { Pause, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { aboutText, countText } from '#draw/numberWords.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { type Count, layerCounts, type LayerCounts } from '#labs/sharing/model/layerCounts.ts'
import { kindAt, kindNames, kinds } from '#labs/sharing/model/kind.ts'
import { morphOf } from '#labs/sharing/work/morph.ts'
import { useNet } from './useNetScene.ts'
import styles from './Net.module.css'
import { ShareSlider } from './ShareSlider.tsx'

/** The slider from dense to shared, and under each of its stops what that layer has, with formula and number. */
export function Counters() {
  const { session } = useLab(sharing)
  const counts = layerCounts(useNet())
  const kind = session.useSettings((settings) => kindAt(settings.sharedness))
  return (
    <div className={styles.counters}>
      <ShareSlider />
      <table className={styles.table}>
        <thead>
          <tr>
            <td>
              <MorphButton />
            </td>
            {kinds.map((each) => (
              <th key={each} scope="col" data-on={each === kind || undefined}>
                <button
                  type="button"
                  className={styles.stop}
                  aria-pressed={each === kind}
                  onClick={() =>
                    session.notify(session.change({ sharedness: kinds.indexOf(each) }))
                  }
                >
                  {kindNames[each]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, isMain, cell }) => (
            <tr key={name} data-main={isMain}>
              <th scope="row">{name}</th>
              {counts.map((each) => (
                <td key={each.kind} data-on={each.kind === kind || undefined}>
                  {cell(each)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CounterRow {
  readonly name: string
  readonly isMain?: boolean
  readonly cell: (counts: LayerCounts) => ReactNode
}

const rows: readonly CounterRow[] = [
  { name: 'Connections', cell: ({ connections }) => written(connections) },
  { name: 'Weights', isMain: true, cell: ({ weights }) => written(weights) },
  { name: 'Biases', cell: ({ biases }) => <b>{countText(biases)}</b> },
  { name: 'Bytes', cell: ({ bytes }) => written(bytes, `${countText(bytes.value)} B`) },
  {
    name: 'Than dense',
    cell: ({ ratio }) =>
      ratio.value === 1 ? <b>as many</b> : written(ratio, `${aboutText(ratio.value, 1)} × fewer`),
  },
]

/** Plays the morph, or leaves it where it is. */
function MorphButton() {
  const lab = useLab(sharing)
  const morph = morphOf(lab)
  const isMorphing = lab.pointing.use((view) => view.whole > 0)
  return (
    <IconButton
      label={isMorphing ? 'Stop the morph' : 'Play the morph'}
      tooltip="From dense to local to shared"
      icon={isMorphing ? <Pause /> : <Play />}
      kind="plain"
      onPress={() => (isMorphing ? morph.stop() : morph.play())}
    />
  )
}

function written({ formula, value }: Count, text = countText(value)) {
  return (
    <>
      {formula !== text && (
        <span>
          {formula} {text.startsWith('≈') ? '' : '= '}
        </span>
      )}
      <b>{text}</b>
    </>
  )
}
