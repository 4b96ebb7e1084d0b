import { Pause, Play } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { aboutText, countText } from '#draw/numberWords.ts'
import { kindAt, kindNames, kinds } from '#labs/sharing/model/kind.ts'
import { type Count, layerCounts, type LayerCounts } from '#labs/sharing/model/layerCounts.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { morphOf } from '#labs/sharing/work/morph.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import panelStyles from '#ui/panel.module.css'
import styles from './Net.module.css'
import { useNet } from './useNetScene.ts'
import { Slider } from '#ui/Slider.tsx'

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

const limits = { min: 0, max: 2, step: 0.05 }

/** The position of the morph, to be dragged; Page keys go from stop to stop. */
function ShareSlider() {
  const lab = useLab(sharing)
  const { session } = lab
  const sharedness = session.useSettings((settings) => settings.sharedness)
  const set = (next: number, gesture?: string) => {
    morphOf(lab).stop()
    session.notify(session.change({ sharedness: next }, gesture))
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return
    event.preventDefault()
    event.stopPropagation()
    const next = event.key === 'PageUp' ? Math.floor(sharedness + 1) : Math.ceil(sharedness - 1)
    set(Math.min(2, Math.max(0, next)))
  }
  const keys = { onKeyDown: handleKeyDown }
  return (
    <div className={styles.slider} {...keys}>
      <Slider
        aria-label="Dense, local, shared"
        value={sharedness}
        limits={limits}
        valueText={sharednessText(sharedness)}
        onChange={(next, isActive) => set(next, isActive ? 'sharedness' : undefined)}
        onChangeEnd={session.endGesture}
      />
    </div>
  )
}

function sharednessText(sharedness: number): string {
  if (Number.isInteger(sharedness)) return kindAt(sharedness)
  return `${Math.round((sharedness % 1) * 100)} % from ${sharedness < 1 ? 'dense to local' : 'local to shared'}`
}
