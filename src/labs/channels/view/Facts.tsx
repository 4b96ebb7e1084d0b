import type { ConvGeometry } from '#core/convGeometry.ts'
import { aboutText, countText } from '#draw/numberWords.ts'
import { channels } from '#labs/channels/channels.ts'
import { comparison, layerCount } from '#labs/channels/model/counts.ts'
import { shapesText } from '#labs/channels/model/words.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import styles from './Strip.module.css'

interface FactsProps {
  readonly geometry: ConvGeometry
}

/** The shapes along the way, what the layer costs, and, where wished, what two steps would. */
export function Facts({ geometry }: FactsProps) {
  const { session } = useLab(channels)
  const compare = session.useSettings((settings) => settings.compare)
  const { formula, parameters, multiplyAdds } = layerCount(geometry)
  return (
    <>
      <p className={styles.fact}>{shapesText(geometry)}</p>
      <p className={styles.fact}>
        parameters {formula} = <b>{countText(parameters)}</b>
      </p>
      <p className={styles.spare}>
        multiply-adds <b>{countText(multiplyAdds)}</b>
      </p>
      {compare && <ComparisonBars geometry={geometry} />}
    </>
  )
}

/** Two bars for the parameters and two for the multiply-adds: in one step, and in two. */
function ComparisonBars({ geometry }: { readonly geometry: ConvGeometry }) {
  const { standard, depthwise, pointwise, separable } = comparison(geometry)
  return (
    <div className={styles.bars}>
      <p>
        In one step {standard.formula} = <b>{countText(standard.parameters)}</b>, in two{' '}
        {depthwise.formula} + {pointwise.formula} = {countText(depthwise.parameters)} +{' '}
        {countText(pointwise.parameters)} = <b>{countText(separable.parameters)}</b> parameters
      </p>
      {(['parameters', 'multiplyAdds'] as const).map((name) => {
        const [one, two] = [standard[name], separable[name]]
        const percent = (count: number) => `${(100 * count) / Math.max(one, two)}%`
        return (
          <dl key={name}>
            <dt>{name === 'parameters' ? 'parameters' : 'multiply-adds'}</dt>
            <dd>
              <span className={styles.bar}>
                <i style={{ inlineSize: percent(one) }} />
              </span>
              <span>
                <b>{countText(one)}</b>
              </span>
            </dd>
            <dt>in two steps</dt>
            <dd>
              <span className={styles.bar}>
                <i style={{ inlineSize: percent(depthwise[name]) }} />
                <i data-step="second" style={{ inlineSize: percent(pointwise[name]) }} />
              </span>
              <span>
                <b>{countText(two)}</b> {ratioText(one, two)}
              </span>
            </dd>
          </dl>
        )
      })}
    </div>
  )
}

/** How the two compare: "5.2 times fewer". */
function ratioText(one: number, two: number): string {
  if (one === two) return 'as many'
  const [more, less] = [Math.max(one, two), Math.min(one, two)]
  return `${aboutText(more / less, 1)} times ${two < one ? 'fewer' : 'more'}`
}
