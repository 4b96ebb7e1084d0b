import { Pause, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { printNumber } from '#draw/printNumber.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { type Count, layerCounts, type LayerCounts } from './counts.ts'
import { kindAt, kindNames, kinds } from './kind.ts'
import { playMorph, stopMorph } from './morph.ts'
import { sharingSession } from './session.ts'
import { useNet } from './sharingNow.ts'
import styles from './SharingStage.module.css'
import { TieSlider } from './TieSlider.tsx'
import { sharingView } from './view.ts'
import { bytesText } from './words.ts'

/** The slider from dense to shared, and under each of its stops what that layer has, with formula and number. */
export function Counters() {
  const counts = layerCounts(useNet())
  const kind = sharingSession.useSettings((settings) => kindAt(settings.tie))
  return (
    <div className={styles.counters}>
      <TieSlider />
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
                    sharingSession.tell(sharingSession.change({ tie: kinds.indexOf(each) }))
                  }
                >
                  {kindNames[each]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            name="Connections"
            counts={counts}
            kind={kind}
            cell={({ connections }) => counted(connections)}
          />
          <Row
            name="Weights"
            isMain
            counts={counts}
            kind={kind}
            cell={({ weights }) => counted(weights)}
          />
          <Row
            name="Biases"
            counts={counts}
            kind={kind}
            cell={({ biases }) => <b>{biases.toLocaleString('en')}</b>}
          />
          <Row
            name="Bytes"
            counts={counts}
            kind={kind}
            cell={({ bytes }) => counted(bytes, bytesText(bytes.value))}
          />
          <Row
            name="Than dense"
            counts={counts}
            kind={kind}
            cell={({ ratio }) =>
              ratio.value === 1 ? <b>as many</b> : counted(ratio, ratioText(ratio.value))
            }
          />
        </tbody>
      </table>
    </div>
  )
}

/** Plays the morph, or leaves it where it is. */
function MorphButton() {
  const isMorphing = sharingView.use((view) => view.whole > 0)
  return (
    <IconButton
      label={isMorphing ? 'Stop the morph' : 'Play the morph'}
      tooltip="From dense to local to shared"
      icon={isMorphing ? <Pause /> : <Play />}
      kind="plain"
      onPress={() => (isMorphing ? stopMorph() : playMorph())}
    />
  )
}

function Row(props: {
  readonly name: string
  readonly isMain?: boolean
  readonly counts: readonly LayerCounts[]
  readonly kind: string
  readonly cell: (counts: LayerCounts) => ReactNode
}) {
  const { name, isMain, counts, kind, cell } = props
  return (
    <tr data-main={isMain}>
      <th scope="row">{name}</th>
      {counts.map((each) => (
        <td key={each.kind} data-on={each.kind === kind || undefined}>
          {cell(each)}
        </td>
      ))}
    </tr>
  )
}

function counted({ formula, value }: Count, text = value.toLocaleString('en')) {
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

function ratioText(ratio: number): string {
  const { text, rounded } = printNumber(ratio, 1)
  return `${rounded ? '≈ ' : ''}${text} × fewer`
}
