import { Pause, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { aboutText, countText } from '#draw/numberWords.ts'
import { kindAt, kindNames, kinds } from '#labs/sharing/model/kind.ts'
import { type Count, layerCounts, type LayerCounts } from '#labs/sharing/model/layerCounts.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { morphOf } from '#labs/sharing/work/morph.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import panelStyles from '#ui/panel.module.css'
import styles from './Net.module.css'
import { ShareSlider } from './ShareSlider.tsx'
import { useNet } from './useNetScene.ts'

/** The slider from dense to shared, and under each of its stops what that layer has, with formula and number. */
export function Counters() {
  const { session } = useLab(sharing)
  const counts = layerCounts(useNet())
  const kind = session.useSettings((settings) => kindAt(settings.sharedness))
  return (
    <div className={styles.counters}>
      <ShareSlider />
      <table className={`${panelStyles.table} ${styles.table}`}>
        <thead>
          <tr>
            <td>
              <MorphButton />
            </td>
            {kinds.map((each, sharedness) => (
              <th key={each} scope="col" data-on={each === kind || undefined}>
                <button
                  type="button"
                  className={styles.stop}
                  aria-pressed={each === kind}
                  onClick={() => session.notify(session.change({ sharedness }))}
                >
                  {kindNames[each]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, cell]) => (
            <tr key={name} data-main={name === 'Weights' || undefined}>
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

const rows: readonly (readonly [name: string, cell: (counts: LayerCounts) => ReactNode])[] = [
  ['Connections', ({ connections }) => written(connections)],
  ['Weights', ({ weights }) => written(weights)],
  ['Biases', ({ biases }) => <b>{countText(biases)}</b>],
  ['Bytes', ({ bytes }) => written(bytes, `${countText(bytes.value)} B`)],
  [
    'Than dense',
    ({ ratio }) =>
      ratio.value === 1 ? <b>as many</b> : written(ratio, `${aboutText(ratio.value, 1)} × fewer`),
  ],
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
