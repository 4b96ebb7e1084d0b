import { countText } from '#draw/numberWords.ts'
import { learn } from '#labs/learn/learn.ts'
import { testedBy } from '#labs/learn/model/read/netReading.ts'
import { rateOf, reading } from '#labs/learn/model/read/reading.ts'
import { readKinds, readNets } from '#labs/learn/model/read/readNets.ts'
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
  const test = testedBy(nets.conv, shown)
  const isExact = test?.update === shown
  return (
    <div className={styles.strip}>
      <p>
        After <b>{shown}</b> updates, <b>{countText(shown * batch)}</b> of{' '}
        {countText(updates * batch)} digits seen. Of {tests} other digits{' '}
        {readKinds.map((kind, at) => {
          const accuracy = testedBy(nets[kind], shown)?.accuracy
          return (
            <span key={kind}>
              {at > 0 && ', '}
              {readNets[kind].name.toLowerCase()} reads{' '}
              <b>{accuracy === undefined ? '…' : accuracyText(accuracy)}</b>
            </span>
          )
        })}
        {test && !isExact && ` (tested after ${test.update})`}
      </p>
      <p>
        {shown === 0 ? (
          'Nothing is learned yet: every weight is random.'
        ) : (
          <>
            Loss of the last {batch} digits, before the update:{' '}
            {readKinds.map((kind, at) => (
              <span key={kind}>
                {at > 0 && ', '}
                {readNets[kind].name.toLowerCase()} <b>{lossText(nets[kind].losses[shown - 1]!)}</b>
              </span>
            ))}
            ; guessing has log 10 = {lossText(Math.log(10))}
          </>
        )}
      </p>
      <p>
        {shown < updates ? (
          <>
            Rate of the next update: {shortText(rate)} · (1 + cos(π · {shown} ÷ {updates})) ÷ 2 ={' '}
            <b>{shortText(rateOf(rate, shown))}</b>
          </>
        ) : (
          'Every digit has been seen once.'
        )}
      </p>
    </div>
  )
}
