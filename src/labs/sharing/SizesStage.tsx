import { ArrowRight } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '#ui/Button.tsx'
import { LinePlot } from '#ui/LinePlot.tsx'
import { feedNext } from './feed.ts'
import { knownLayer, knownLayers, leastSize, mostSize } from './knownLayers.ts'
import { sharingSession } from './session.ts'
import styles from './SizesStage.module.css'
import { sizeCurves } from './sizeCounts.ts'
import { sharingView } from './view.ts'

/** Parameters over the size of the input, dense, local and conv; and what the layers say to the next size. */
export function SizesStage() {
  const id = sharingSession.useSettings((settings) => settings.known)
  const size = sharingSession.useSettings((settings) => settings.size)
  const known = knownLayer(id)
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
          marks={knownLayers.map((each) => ({ x: each.size, text: each.label }))}
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
  const id = sharingSession.useSettings((settings) => settings.known)
  const size = sharingSession.useSettings((settings) => settings.size)
  const known = knownLayer(id)
  const fedTo = sharingView.use((view) => view.fed)
  const key = `${id} ${size}`
  const fed = useMemo(
    () => (fedTo === key ? feedNext(known, size) : undefined),
    [fedTo, key, known, size],
  )
  const next = `${size + 1} × ${size + 1}`
  return (
    <div className={styles.feeding}>
      <Button
        icon={<ArrowRight />}
        disabled={size >= mostSize ? 'That is the largest size here.' : undefined}
        tooltip="An image one pixel larger on each side, given to both layers"
        onPress={() => sharingView.set({ fed: key })}
      >
        Feed the next size
      </Button>
      <dl className={styles.fed} aria-live="polite">
        <div data-refused={fed !== undefined}>
          <dt>Dense, made for {`${size} × ${size}`}</dt>
          <dd>
            {fed
              ? `refuses ${next}: ${fed.refusal}`
              : 'has a weight for every pixel it was made for'}
          </dd>
        </div>
        <div data-taken={fed !== undefined}>
          <dt>Conv, the same kernels</dt>
          <dd>{fed ? `takes ${next} and makes ${fed.made}` : 'slides over whatever comes'}</dd>
        </div>
      </dl>
    </div>
  )
}
