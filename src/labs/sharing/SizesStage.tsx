import { ArrowRight } from 'lucide-react'
import { useMemo } from 'react'
import { useMoment } from '#state/useMoment.ts'
import { Button } from '#ui/Button.tsx'
import { LinePlot } from '#ui/LinePlot.tsx'
import { feed } from './feed.ts'
import { knownLayer, knownLayers, leastSize, mostSize } from './knownLayers.ts'
import { sharingSession } from './session.ts'
import styles from './SizesStage.module.css'
import { sizeCurves } from './sizeCounts.ts'

/** Parameters over the size of the input, dense, local and conv; and what the layers say to the next size. */
export function SizesStage() {
  const { known, size } = useKnown()
  const { output } = useMoment(sharingSession)
  const fed = feed(known, size, output).size
  const curves = useMemo(
    () => sizeCurves(known, [...knownLayers.map((each) => each.size), size]),
    [known, size],
  )
  const highest = Math.max(...curves.dense.map(({ y }) => y))
  const set = (value: number) =>
    sharingSession.change(
      { size: Math.min(mostSize, Math.max(leastSize(known), Math.round(value))) },
      'size',
    )
  const gesture = { onPointerUp: sharingSession.endGesture }
  return (
    <div className={styles.stage}>
      <div className={styles.plot} {...gesture}>
        <LinePlot
          label={`Parameters of ${known.label} over the size of its input, as a dense, a local and a convolutional layer`}
          across={{
            label: 'pixels along a side of the input',
            kind: 'log',
            low: leastSize(known),
            high: mostSize,
          }}
          up={{
            label: 'parameters',
            kind: 'log',
            low: 1,
            high: 10 ** Math.ceil(Math.log10(highest)),
          }}
          series={[
            { name: 'dense', meaning: 'error', points: curves.dense },
            { name: 'local', meaning: 'bias', dashes: '7 4', points: curves.local },
            { name: 'conv', meaning: 'kernel', points: curves.shared },
          ]}
          marks={[
            ...knownLayers.map((each) => ({
              x: each.size,
              text: `${each.size}: ${each.label.replace(/ conv.*/, '')}`,
            })),
            ...(fed === size ? [] : [{ x: fed, text: `fed ${fed}` }]),
          ]}
          x={size}
          print={(value) => value.toLocaleString('en')}
          onPick={set}
        />
      </div>
      <Feeding />
    </div>
  )
}

/** The button that gives both layers the next size, and what they make of it. */
function Feeding() {
  const { known, size } = useKnown()
  const { output } = useMoment(sharingSession)
  const isLast = output + 1 >= sharingSession.useClock().count
  const fed = useMemo(() => feed(known, size, output), [known, size, output])
  const image = `${fed.size} × ${fed.size}`
  return (
    <div className={styles.feeding}>
      <Button
        icon={<ArrowRight />}
        disabled={isLast ? 'That is the largest size here.' : undefined}
        tooltip="A larger image, given to both layers"
        onPress={() => sharingSession.playback.next()}
      >
        Feed the next size
      </Button>
      <dl className={styles.fed}>
        <div data-refused={fed.refusal !== undefined}>
          <dt>Dense, made for {`${size} × ${size}`}</dt>
          <dd>
            {fed.refusal
              ? `refuses ${image}: ${fed.refusal}`
              : `takes ${image}: it has a weight for every pixel`}
          </dd>
        </div>
        <div data-taken={fed.refusal !== undefined}>
          <dt>Conv, the same kernels</dt>
          <dd>{`takes ${image} and makes ${fed.made}`}</dd>
        </div>
      </dl>
    </div>
  )
}

function useKnown() {
  const id = sharingSession.useSettings((settings) => settings.known)
  const size = sharingSession.useSettings((settings) => settings.size)
  return { known: knownLayer(id), size }
}
