import { useMemo } from 'react'
import { digits } from '#labs/digits/digits.ts'
import type { Answer, RunningNet } from '#labs/digits/model/runningNet.ts'
import type { UnitPlace } from '#labs/digits/model/unit.ts'
import type { Area } from '#labs/digits/view/digitsFigures.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Sheets } from '#parts/volume/Sheets.tsx'
import { useOrbit } from '#parts/volume/useOrbit.ts'
import volumeStyles from '#parts/volume/Volume.module.css'
import { isSame } from '#state/settingsStore.ts'
import { usePalette } from '#ui/usePalette.ts'
import styles from './NetStack.module.css'
import { spaceOrbit, stackLayout } from './stackLayout.ts'
import { StackMarks } from './StackMarks.tsx'
import { StackNames } from './StackNames.tsx'
import { stackSheets } from './stackSheets.ts'
import { type Stack, unitUnder } from './stackUnits.ts'
import { StackWalker } from './StackWalker.tsx'

interface NetStackProps {
  readonly net: RunningNet
  readonly answer: Answer
  /** [28, 28], 0 to 255 */
  readonly pixels: Float32Array
  /** The one that is looked at, if it is of this network. */
  readonly unit: UnitPlace | undefined
  readonly isBlank: boolean
  readonly at: Area
  /** The height of a line of text. */
  readonly line: number
}

const kinds = { conv: 'convolutional', dense: 'fully connected' }

/** A network as a stack in space: turned by drag and keys, its units picked by pointer and walked by keys. */
export function NetStack({ net, answer, pixels, unit, isBlank, at, line }: NetStackProps) {
  const { session, pointing } = useLab(digits)
  const palette = usePalette()
  const chosen = session.useSettings(({ orbit }) => orbit)
  const { side, rows } = net
  const { width, height } = at
  const stack = useMemo((): Stack => {
    const orbit = chosen ?? spaceOrbit
    return { side, rows, orbit, ...stackLayout(rows, { width, height, line }, orbit) }
  }, [side, rows, width, height, line, chosen])
  const sheets = useMemo(
    () => stackSheets(stack, answer.trace, pixels, unit, palette),
    [stack, answer, pixels, unit, palette],
  )
  const pick = (place: UnitPlace) => {
    const isChosen = isSame(session.settings().unit, place)
    session.notify(session.change({ unit: isChosen ? undefined : place }))
  }
  const unpin = () => {
    if (!session.settings().unit) return false
    session.change({ unit: undefined })
    return true
  }
  const handlers = useOrbit({
    session,
    orbit: stack.orbit,
    first: spaceOrbit,
    onPoint: (point) => pointing.pointAt(point && unitUnder(stack, point)),
    onPick(point) {
      const place = unitUnder(stack, point)
      if (place) pick(place)
    },
    onEscape: unpin,
  })
  return (
    <div className={styles.stack} style={{ left: at.x, top: at.y, width, height }}>
      <div
        className={`${volumeStyles.turned} ${styles.turned}`}
        role="img"
        aria-label={`Stack of the ${kinds[side]} network: the digit in front, ${rows.length} layers above it; arrow keys turn it, Home turns it back`}
        {...handlers}
      >
        <Sheets sheets={sheets} orbit={stack.orbit} width={width} height={height} />
        <StackNames
          stack={stack}
          width={width}
          line={line}
          digit={isBlank ? undefined : answer.digit}
        />
        {unit && <StackMarks stack={stack} trace={answer.trace} unit={unit} parts={net.parts} />}
      </div>
      <StackWalker
        label={`Units of the ${kinds[side]} network`}
        stack={stack}
        trace={answer.trace}
        pixels={pixels}
        unit={unit}
        onPick={pick}
        onEscape={unpin}
      />
    </div>
  )
}
