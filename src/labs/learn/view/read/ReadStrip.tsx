import { countText } from '#draw/numberWords.ts'
import { learn } from '#labs/learn/learn.ts'
import { testedBy } from '#labs/learn/model/read/netReading.ts'
import { rateOf, reading } from '#labs/learn/model/read/reading.ts'
import { type ReadKind, readKinds } from '#labs/learn/model/read/readNets.ts'
import { accuracyText, lossText } from '#labs/learn/model/read/readWords.ts'
import { shortText } from '#labs/learn/model/words.ts'
import styles from '#labs/learn/view/Strip.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useReading } from './useReading.ts'

/** How well both read after an update, the digits that they have seen, and the loss of the last batch. */
export function ReadStrip() {
  const rate = useLab(learn).session.useSettings((settings) => settings.readRate)
  const { readings, shown } = useReading()
  const { nets } = readings
  const { batch, updates, tests } = reading
  if (!nets) return <p className={styles.strip}>Both networks are about to learn.</p>
  const tested = testedBy(nets, shown)
  return (
    <div className={styles.strip}>
      <p>
        After <b>{shown}</b> {shown === 1 ? 'update' : 'updates'}, <b>{countText(shown * batch)}</b>{' '}
        of {countText(updates * batch)} digits.{' '}
        {shown === 0 ? (
          'Every weight is random.'
        ) : (
          <>
            Loss of the last {batch}:{' '}
            <EachNet of={(kind) => lossText(nets[kind].losses[shown - 1]!)} />.
          </>
        )}{' '}
        {shown < updates && (
          <>
            Next rate <b>{shortText(rateOf(rate, shown))}</b>
          </>
        )}
      </p>
      <p>
        Tested after <b>{tested?.update ?? '…'}</b>: of {countText(tests)} other digits they read{' '}
        <EachNet of={(kind) => (tested ? accuracyText(tested.accuracy[kind]) : '…')} />
      </p>
    </div>
  )
}

/** What is so of both networks, one after the other. */
function EachNet({ of }: { readonly of: (kind: ReadKind) => string }) {
  return readKinds.map((kind, at) => (
    <span key={kind}>
      {at > 0 && ', '}
      {kind} <b>{of(kind)}</b>
    </span>
  ))
}
