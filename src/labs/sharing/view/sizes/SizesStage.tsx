import { ArrowRight } from 'lucide-react'
import { useMemo } from 'react'
import { nearestLegal } from '#core/limits.ts'
import { countText } from '#draw/numberWords.ts'
import type { Fed } from '#labs/sharing/model/feed.ts'
import { knownLayers } from '#labs/sharing/model/knownLayers.ts'
import { sizeLimits } from '#labs/sharing/model/limits.ts'
import { sizeCurves } from '#labs/sharing/model/sizeCounts.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import frameStyles from '#labs/sharing/view/Frame.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'
import { LinePlot } from '#ui/LinePlot.tsx'
import styles from './SizesStage.module.css'

/** Parameters over the size of the input, dense, local and conv; and what the layers say to the next size. */
export function SizesStage() {
  const { session, useLayer, useStandingScene } = useLab(sharing)
  const { known, settings } = useLayer()
  const scene = useStandingScene()
  const { size } = settings
  const limits = sizeLimits(settings)
  const curves = useMemo(
    () => sizeCurves(known, [...knownLayers.map((each) => each.size), size]),
    [known, size],
  )
  if (scene.view !== 'sizes') return null
  const { fed } = scene
  const highest = Math.log10(Math.max(...curves.dense.map(({ y }) => y)))
  const set = (value: number) => session.change({ size: nearestLegal(value, limits) }, 'size')
  const gesture = { onPointerUp: session.endGesture }
  return (
    <div className={frameStyles.stage}>
      <div className={frameStyles.figures} {...gesture}>
        <LinePlot
          label={`Parameters of ${known.label} over the size of its input, as a dense, a local and a convolutional layer`}
          across={{
            label: 'pixels along a side of the input',
            kind: 'log',
            low: limits.min,
            high: limits.max,
          }}
          up={{ label: 'parameters', kind: 'log', low: 1, high: 10 ** Math.ceil(highest) }}
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
            ...(fed.refusal === undefined ? [] : [{ x: fed.size, text: `fed ${fed.size}` }]),
          ]}
          x={size}
          print={countText}
          onPick={set}
        />
      </div>
      <Feeding size={size} fed={fed} />
    </div>
  )
}

/** The button that gives both layers the next size, and what they make of it. */
function Feeding({ size, fed }: { readonly size: number; readonly fed: Fed }) {
  const { session, useStep } = useLab(sharing)
  const isLast = useStep() + 1 >= session.useClock().count
  const image = `${fed.size} × ${fed.size}`
  return (
    <div className={frameStyles.below}>
      <Button
        icon={<ArrowRight />}
        disabled={isLast ? 'That is the largest size here.' : undefined}
        tooltip="A larger image, given to both layers"
        onPress={() => session.playback.next()}
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
